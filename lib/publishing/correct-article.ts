import { z } from 'zod';
import { articleNumber, draftVersion } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { assertFits, assertRight, assertVersion, lockDraft, readContent } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { noteInput } from '#lib/workflow/input.ts';
import { becomeReady } from '#lib/workflow/steps.ts';
import { correctionKind, correctionText } from './correction-input.ts';
import { keepCorrection, tellCorrections } from './correction-steps.ts';
import { publishContent } from './publish-content.ts';
import { changeOf, lockPublic, requireLive } from './steps.ts';

const correctInput = z.strictObject({
  number: articleNumber,
  kind: correctionKind,
  text: correctionText,
  alsoPublish: z.boolean().default(false),
  baseVersion: draftVersion.optional(),
  /** Why the text is to go out in spite of a requirement that blocks. */
  override: noteInput.default(''),
});

/**
 * Tells the readers of a live story what was wrong in it. The text that they have stays, unless `alsoPublish` gives them
 * the draft's in the same moment. Saying the same twice (a double click) says it once.
 */
export const correctArticle = command({
  name: 'correct-article',
  input: correctInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, kind, text, alsoPublish } = input;
    const draft = await lockDraft(tx, actor, number, 'article:correct');
    if (alsoPublish) {
      assertRight(actor, 'article:publish', draft);
      await assertVersion(tx, draft, input.baseVersion);
      assertFits(draft);
    }
    const now = await lockPublic(tx);
    const live = await requireLive(tx, number, 'there is nothing to correct');
    const { id, isNew } = await keepCorrection(tx, number, { kind, text }, { actor, now });
    if (alsoPublish) {
      const content = await readContent(tx, number);
      const { isNewText } = await publishContent(
        { tx, actor, emit },
        { number, content, now, override: input.override },
      );
      if (isNewText) await becomeReady(tx, draft, now);
    } else if (isNew) await tellCorrections(tx, live, now);
    if (isNew) {
      const told = await requireLive(tx, number, 'there is nothing to correct');
      await notifyArticle(tx, number, 'article');
      emit({ type: 'article.corrected', data: { ...(await changeOf(tx, told)), correctionId: id, kind } });
    }
    return { number, id };
  },
});
