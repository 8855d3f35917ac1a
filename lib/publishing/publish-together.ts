import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { assertFits, type LockedDraft, lockDraft, readContent } from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { type CommandContext, command } from '#lib/command/command.ts';
import { type FieldErrors, messageOf, NightdeskError } from '#lib/platform/errors.ts';
import { becomeReady } from '#lib/workflow/steps.ts';
import { publishContent } from './publish-content.ts';
import { lockPublic } from './steps.ts';
import { assertToldOrExplained } from './update-guard.ts';

const togetherInput = z.strictObject({
  numbers: z
    .array(articleNumber)
    .min(1, 'Choose the stories.')
    .max(50, 'At most 50 stories together.')
    .refine((numbers) => new Set(numbers).size === numbers.length, 'The same story stands here twice.'),
});

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
      const why = await publishOne({ tx, actor, emit }, text, now);
      if (why) refused[text.draft.number] = why;
    }
    if (Object.keys(refused).length > 0)
      throw new NightdeskError('invalid', 'Nothing was published: some of these stories are not ready.', {
        fields: refused,
      });
    return { numbers: texts.map(({ draft }) => draft.number), publishedAt: now };
  },
});

// Why a story cannot go out, after which the whole is rolled back; null when it can.
async function publishOne(
  context: Omit<CommandContext<unknown>, 'input'>,
  { draft, content }: Text,
  now: Date,
): Promise<string | null> {
  const { tx, actor } = context;
  try {
    assertFits(draft);
    if (actor.kind !== 'system') await assertToldOrExplained(tx, draft.number, content, '');
    const { isNewText } = await publishContent(context, { number: draft.number, content, now });
    if (isNewText) await becomeReady(tx, draft, now);
    return null;
  } catch (error) {
    if (!(error instanceof NightdeskError)) throw error;
    return messageOf(error);
  }
}
