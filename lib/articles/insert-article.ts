import { schemaVersion } from '#lib/document/types.ts';
import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { contentHash } from './content-hash.ts';
import { writeDraftLinks } from './draft-links.ts';
import type { ArticleContent, Stage } from './types.ts';

/** Writes an article that says `content`, in the hands of whoever starts it unless it is an idea; returns its number for ever. */
export async function insertArticle(
  tx: Tx,
  actor: Actor,
  content: ArticleContent,
  { now, stage }: { now: Date; stage: Stage },
): Promise<number> {
  const userId = userIdOf(actor);
  const { number } = await tx.article.create({
    data: { createdAt: now, createdById: userId },
    select: { number: true },
  });
  const { lede, authorIds, tagIds, body, ...words } = content;
  await tx.draft.createMany({
    data: [
      {
        ...words,
        articleNumber: number,
        stage,
        stageSince: now,
        assigneeId: stage === 'idea' ? null : userId,
        ledeAssetId: lede?.assetId ?? null,
        ledeCaption: lede?.caption ?? '',
        ledeCredit: lede?.credit ?? '',
        ledeAlt: lede?.alt ?? '',
        body: body as Prisma.InputJsonObject,
        schemaVersion,
        contentHash: contentHash(content),
        createdAt: now,
        updatedAt: now,
        updatedById: userId,
      },
    ],
  });
  await writeDraftLinks(tx, number, body);
  await tx.draftAuthor.createMany({
    data: authorIds.map((authorId, position) => ({ articleNumber: number, authorId, position })),
  });
  await tx.draftTag.createMany({
    data: tagIds.map((tagId, position) => ({ articleNumber: number, tagId, position })),
  });
  return number;
}
