import { schemaVersion } from '#lib/document/types.ts';
import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import { authorize, can } from '#lib/permissions/can.ts';
import type { Right } from '#lib/permissions/rights.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { contentHash, isSameHash } from './content-hash.ts';
import { changesBetween } from './diff-content.ts';
import { type DraftColumns, draftColumns, nameColumns, toContent } from './draft-content.ts';
import { revisedContent } from './revision-content.ts';
import type { ArticleContent, RevisionChanges, RevisionReason, Stage } from './types.ts';

/** A draft whose row this transaction holds. */
export type LockedDraft = {
  number: number;
  version: number;
  stage: Stage;
  assigneeId: string | null;
  createdById: string | null;
  updatedAt: Date;
  contentHash: Uint8Array;
};

/** Locks a draft until commit and checks the right on it. What the actor may not even read is `not_found`. */
export async function lockDraft(tx: Tx, actor: Actor, number: number, right: Right): Promise<LockedDraft> {
  const rows = await tx.$queryRaw<LockedDraft[]>`
    SELECT d.article_number AS number, d.version, d.stage::text AS stage, d.assignee_id::text AS "assigneeId",
           a.created_by::text AS "createdById", d.updated_at AS "updatedAt", d.content_hash AS "contentHash"
    FROM drafts d JOIN articles a ON a.number = d.article_number
    WHERE d.article_number = ${number} FOR UPDATE OF d`;
  const draft = rows[0];
  if (!draft || !can(actor, 'article:read', draft)) throw noSuchArticle(number);
  authorize(actor, right, draft);
  return draft;
}

/** What is said of an article that does not exist, or not for this actor. */
export function noSuchArticle(number: number): NightdeskError {
  return new NightdeskError('not_found', `There is no article ${number}.`);
}

/** Throws `conflict` with the other text, by whom and when, unless the draft still is the version one began from. */
export async function assertVersion(tx: Tx, draft: LockedDraft, baseVersion: number): Promise<void> {
  if (draft.version === baseVersion) return;
  const theirs = await readContent(tx, draft.number);
  const row = await tx.draft.findUnique({
    where: { articleNumber: draft.number },
    select: { updatedBy: { select: { name: true } } },
  });
  const savedByName = row?.updatedBy?.name ?? 'someone';
  throw new NightdeskError(
    'conflict',
    `${savedByName} has changed this story since you opened it. Nothing was overwritten.`,
    {
      facts: { version: draft.version, savedByName, savedAt: draft.updatedAt.toISOString(), theirs },
    },
  );
}

/** What the draft says now. */
export async function readContent(tx: Tx, number: number): Promise<ArticleContent> {
  const rows = await tx.$queryRaw<
    DraftColumns[]
  >`SELECT ${draftColumns} FROM drafts d WHERE d.article_number = ${number}`;
  const row = rows[0];
  if (!row) throw noSuchArticle(number);
  return toContent(row);
}

/** Makes the draft say `content`, as its next version; returns the version. Call it only when something has changed. */
export async function writeContent(
  tx: Tx,
  draft: LockedDraft,
  content: ArticleContent,
  by: { actor: Actor; now: Date },
): Promise<number> {
  const { lede, authorIds, tagIds, body, ...words } = content;
  const version = draft.version + 1;
  await tx.draft.update({
    where: { articleNumber: draft.number },
    data: {
      ...words,
      ledeAssetId: lede?.assetId ?? null,
      ledeCaption: lede?.caption ?? '',
      ledeCredit: lede?.credit ?? '',
      ledeAlt: lede?.alt ?? '',
      body: body as Prisma.InputJsonObject,
      schemaVersion,
      contentHash: contentHash(content),
      version,
      updatedAt: by.now,
      updatedById: userIdOf(by.actor),
    },
    select: { articleNumber: true },
  });
  const before = await readNames(tx, draft.number);
  if (!isSameList(before.authorIds, authorIds)) await replaceByline(tx, draft.number, authorIds);
  if (!isSameList(before.tagIds, tagIds)) await replaceTags(tx, draft.number, tagIds);
  return version;
}

/** Keeps what the draft says as a revision, unless the last one says the same; returns the id of that revision. */
export async function keepRevision(
  tx: Tx,
  number: number,
  content: ArticleContent,
  why: { reason: RevisionReason; actor: Actor; now: Date },
): Promise<string> {
  const hash = contentHash(content);
  const last = await tx.revision.findFirst({
    where: { articleNumber: number },
    orderBy: { ordinal: 'desc' },
    select: { id: true, ordinal: true, contentHash: true },
  });
  if (last && isSameHash(last.contentHash, hash)) return last.id;
  const id = newId();
  await tx.revision.createMany({
    data: [
      {
        id,
        articleNumber: number,
        ordinal: (last?.ordinal ?? 0) + 1,
        reason: why.reason,
        headline: content.headline,
        content: content as Prisma.InputJsonObject,
        ...(last && { changes: await changesSince(tx, last.id, content) }),
        contentHash: hash,
        schemaVersion,
        createdAt: why.now,
        createdById: userIdOf(why.actor),
      },
    ],
  });
  return id;
}

async function changesSince(tx: Tx, id: string, content: ArticleContent): Promise<RevisionChanges> {
  const last = await tx.revision.findUniqueOrThrow({
    where: { id },
    select: { content: true, schemaVersion: true },
  });
  return changesBetween(revisedContent(last), content);
}

type Names = Pick<ArticleContent, 'authorIds' | 'tagIds'>;

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
