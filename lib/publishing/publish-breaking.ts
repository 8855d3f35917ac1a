import { z } from 'zod';
import { blankContent } from '#lib/articles/blank-content.ts';
import { headlineInput } from '#lib/articles/input.ts';
import { insertArticle } from '#lib/articles/insert-article.ts';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { cleanParagraphs } from '#lib/platform/clean-text.ts';
import type { Tx } from '#lib/platform/db.ts';
import { publishContent } from './publish-content.ts';
import { lockPublic } from './steps.ts';

const breakingInput = z.strictObject({
  headline: headlineInput.pipe(z.string().min(1, 'Write a headline.')),
  sectionId: z.guid('Choose a section.').transform((id) => id.toLowerCase()),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'A language is a code such as en or ru.')
    .optional(),
  standfirst: z
    .string()
    .transform(cleanParagraphs)
    .pipe(z.string().max(1000, 'This is longer than 1000 characters.'))
    .default(''),
  minutes: z
    .int('A number of minutes is a whole number.')
    .min(5, 'The label stands for five minutes at least.')
    .max(360, 'The label stands for six hours at most.')
    .default(60),
});

/**
 * Makes a story of a headline and gives it to readers in the same moment, under a label that passes by itself. It grows at
 * the same address by updates, which ask for everything. The same headline again while it is breaking is the same story.
 */
export const publishBreaking = command({
  name: 'publish-breaking',
  input: breakingInput,
  run: async ({ tx, actor, input, emit }) => {
    const { headline, sectionId, standfirst, minutes } = input;
    authorize(actor, 'article:create');
    authorize(actor, 'article:publish');
    const now = await lockPublic(tx);
    const known = await findBreaking(tx, headline, now);
    if (known) return known;
    const language = input.language ?? (await newsroomLanguage(tx)) ?? blankContent.language;
    const content = { ...blankContent, headline, standfirst, sectionId, language };
    const number = await insertArticle(tx, actor, content, { now, stage: 'writing' });
    emit({ type: 'article.created', data: { number } });
    const breakingUntil = new Date(now.getTime() + minutes * 60_000);
    const { path } = await publishContent({ tx, actor, emit }, { number, content, now, breakingUntil });
    return { number, path };
  },
});

async function findBreaking(
  tx: Tx,
  headline: string,
  now: Date,
): Promise<{ number: number; path: string } | null> {
  const live = await tx.publication.findFirst({
    where: { headline, breakingUntil: { gt: now } },
    select: { articleNumber: true, path: true },
  });
  return live && { number: live.articleNumber, path: live.path };
}

async function newsroomLanguage(tx: Tx): Promise<string | undefined> {
  return (await tx.newsroom.findUnique({ where: { id: 1 }, select: { language: true } }))?.language;
}
