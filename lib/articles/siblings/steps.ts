import { notifyArticle } from '#lib/articles/live-notify.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { languageName } from '#lib/taxonomy/languages.ts';

/** A draft as one of its group: null when it stands alone. */
export type Member = { number: number; language: string; group: string | null };

/** A locked draft's language and group. */
export async function readMember(tx: Tx, number: number): Promise<Member> {
  const { language, storyGroup } = await tx.draft.findUniqueOrThrow({
    where: { articleNumber: number },
    select: { language: true, storyGroup: true },
  });
  return { number, language, group: storyGroup };
}

/** Which story of a draft's group tells it in this language already; null when none does. */
export async function findLanguageTaker(tx: Tx, number: number, language: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT o.article_number AS number FROM drafts d
    JOIN drafts o ON o.story_group = d.story_group AND o.article_number <> d.article_number
    WHERE d.article_number = ${number} AND o.language = ${language}`;
  return rows[0]?.number ?? null;
}

/** Why a draft cannot be in this language, in words for its field; null when it can. */
export async function languageProblem(tx: Tx, number: number, language: string): Promise<string | null> {
  const taker = await findLanguageTaker(tx, number, language);
  return taker === null
    ? null
    : `Article ${taker}, which this one is linked to, is in ${languageName(language)} already. Unlink it first.`;
}

/** Throws `invalid` at the language when another story of the draft's group has it. */
export async function assertLanguageFree(tx: Tx, number: number, language: string): Promise<void> {
  const problem = await languageProblem(tx, number, language);
  if (problem) throw new NightdeskError('invalid', problem, { fields: { language: problem } });
}

/** Puts two locked drafts into one group, and tells whoever has one of its stories open. */
export async function joinGroup(tx: Tx, one: Member, other: Member): Promise<void> {
  const group = one.group ?? other.group ?? newId();
  await tx.draft.updateMany({
    where: { articleNumber: { in: [one.number, other.number] } },
    data: { storyGroup: group },
  });
  const members = await tx.draft.findMany({ where: { storyGroup: group }, select: { articleNumber: true } });
  for (const { articleNumber } of members) await notifyArticle(tx, articleNumber, 'article');
}
