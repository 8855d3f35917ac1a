import { schemaVersion } from '#lib/document/types.ts';
import type { Tx } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { type DraftColumns, draftColumns, nameColumns, toContent } from './draft-content.ts';
import { writeDraftLinks } from './draft-links.ts';
import type { ArticleContent } from './types.ts';

type Names = Pick<ArticleContent, 'authorIds' | 'tagIds'>;

/** What a draft's row says; null when there is no such draft. */
export async function readDraftRow(tx: Tx, number: number): Promise<ArticleContent | null> {
  const rows = await tx.$queryRaw<
    DraftColumns[]
  >`SELECT ${draftColumns} FROM drafts d WHERE d.article_number = ${number}`;
  return rows[0] ? toContent(rows[0]) : null;
}

/** Makes a draft's row, links, byline and tags say `content`. */
export async function writeDraftRow(
  tx: Tx,
  number: number,
  content: ArticleContent,
  by: { contentHash: Uint8Array<ArrayBuffer>; version: number; updatedAt: Date; updatedById: string | null },
): Promise<void> {
  const { lede, authorIds, tagIds, body, ...words } = content;
  await tx.draft.update({
    where: { articleNumber: number },
    data: {
      ...words,
      ledeAssetId: lede?.assetId ?? null,
      ledeCaption: lede?.caption ?? '',
      ledeCredit: lede?.credit ?? '',
      ledeAlt: lede?.alt ?? '',
      body: body as Prisma.InputJsonObject,
      schemaVersion,
      ...by,
    },
    select: { articleNumber: true },
  });
  await writeDraftLinks(tx, number, body);
  const before = await readNames(tx, number);
  if (!isSameList(before.authorIds, authorIds)) await replaceByline(tx, number, authorIds);
  if (!isSameList(before.tagIds, tagIds)) await replaceTags(tx, number, tagIds);
}

async function readNames(tx: Tx, number: number): Promise<Names> {
  const rows = await tx.$queryRaw<
    Names[]
  >`SELECT ${nameColumns} FROM drafts d WHERE d.article_number = ${number}`;
  return rows[0] ?? { authorIds: [], tagIds: [] };
}

function isSameList(one: string[], other: string[]): boolean {
  return one.join() === other.join();
}

async function replaceByline(tx: Tx, number: number, authorIds: string[]): Promise<void> {
  await tx.draftAuthor.deleteMany({ where: { articleNumber: number } });
  if (authorIds.length === 0) return;
  await tx.draftAuthor.createMany({
    data: authorIds.map((authorId, position) => ({ articleNumber: number, authorId, position })),
  });
}

async function replaceTags(tx: Tx, number: number, tagIds: string[]): Promise<void> {
  await tx.draftTag.deleteMany({ where: { articleNumber: number } });
  if (tagIds.length === 0) return;
  await tx.draftTag.createMany({
    data: tagIds.map((tagId, position) => ({ articleNumber: number, tagId, position })),
  });
}
