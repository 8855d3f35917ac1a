import { z } from 'zod';
import { assertFits, type LockedDraft, lockDraft, readContent } from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { type CommandContext, command } from '#lib/command/command.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { becomeReady } from '#lib/workflow/steps.ts';
import { bundledNumbers } from './bundle-input.ts';
import { assertNoneRefused, refusalOf } from './bundle-steps.ts';
import { publishContent } from './publish-content.ts';
import { lockPublic } from './steps.ts';
import { assertToldOrExplained } from './update-guard.ts';

const togetherInput = z.strictObject({ numbers: bundledNumbers });

type Text = { draft: LockedDraft; content: ArticleContent };

/**
 * Publishes several stories in one transaction: all of them at one moment, or none. What holds any of them up is answered
 * with `invalid`, a message per story by its number.
 */
export const publishTogether = command({
  name: 'publish-together',
  input: togetherInput,
  run: async ({ tx, actor, input, emit }) => {
    const texts: Text[] = [];
    // In one order for everybody, so that two who publish the same stories wait for each other and not both for ever.
    for (const number of input.numbers.toSorted((one, other) => one - other)) {
      const draft = await lockDraft(tx, actor, number, 'article:publish');
      texts.push({ draft, content: await readContent(tx, number) });
    }
    const now = await lockPublic(tx);
    const refused: FieldErrors = {};
    for (const text of texts) {
      const why = await refusalOf(() => publishOne({ tx, actor, emit }, text, now));
      if (why) refused[text.draft.number] = why;
    }
    assertNoneRefused(refused, 'Nothing was published: some of these stories are not ready.');
    return { numbers: texts.map(({ draft }) => draft.number), publishedAt: now };
  },
});

async function publishOne(
  context: Omit<CommandContext<unknown>, 'input'>,
  { draft, content }: Text,
  now: Date,
): Promise<void> {
  const { tx, actor } = context;
  assertFits(draft);
  if (actor.kind !== 'system') await assertToldOrExplained(tx, draft.number, content, '');
  const { isNewText } = await publishContent(context, { number: draft.number, content, now });
  if (isNewText) await becomeReady(tx, draft, now);
}
