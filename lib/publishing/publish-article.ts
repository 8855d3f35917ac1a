import { z } from 'zod';
import { articleNumber, draftVersion } from '#lib/articles/input.ts';
import { assertFits, assertVersion, lockDraft, readContent } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { noteInput } from '#lib/workflow/input.ts';
import { becomeReady } from '#lib/workflow/steps.ts';
import { reasonForNoNote } from './correction-input.ts';
import { publishContent } from './publish-content.ts';
import { lockPublic } from './steps.ts';
import { assertToldOrExplained } from './update-guard.ts';

const publishInput = z.strictObject({
  number: articleNumber,
  baseVersion: draftVersion.optional(),
  /** Why it is to go out in spite of a requirement that blocks. */
  override: noteInput.default(''),
  /** Why readers of a live story need not be told of what changes in it. */
  note: reasonForNoNote,
});

/**
 * Gives the public a copy of the draft as it is stored now (with a `baseVersion`: if it still is that one), if it meets
 * the requirements; whoever may publish it says with that that it is ready. An update that tells readers otherwise what they
 * may have relied on asks for a correction (correct-article) or a reason. The number and the day in the address never
 * change. Publishing what the public already has (a double click) changes nothing.
 */
export const publishArticle = command({
  name: 'publish-article',
  input: publishInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number } = input;
    const draft = await lockDraft(tx, actor, number, 'article:publish');
    await assertVersion(tx, draft, input.baseVersion);
    assertFits(draft);
    const content = await readContent(tx, number);
    if (actor.kind !== 'system') await assertToldOrExplained(tx, number, content, input.note);
    const now = await lockPublic(tx);
    const { isNewText, ...published } = await publishContent(
      { tx, actor, emit },
      { number, content, now, override: input.override, note: input.note },
    );
    if (isNewText) await becomeReady(tx, draft, now);
    return published;
  },
});
