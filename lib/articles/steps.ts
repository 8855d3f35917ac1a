import { schemaVersion } from '#lib/document/types.ts';
import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import { authorize, can } from '#lib/permissions/can.ts';
import type { Right } from '#lib/permissions/rights.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { contentHash, isSameHash } from './content-hash.ts';
import { changesBetween } from './diff-content.ts';
import { readDraftRow, writeDraftRow } from './draft-row.ts';
import { bringLive, settleLive } from './live-settle.ts';
import { revisedContent } from './revision-content.ts';
import { assertLanguageFree } from './siblings/steps.ts';
import type { ArticleContent, RevisionChanges, RevisionReason, Stage } from './types.ts';

/** A draft whose row this transaction holds, and which says what its living text says. */
export type LockedDraft = {
  number: number;
  version: number;
  stage: Stage;
  assigneeId: string | null;
  createdById: string | null;
  updatedAt: Date;
  contentHash: Uint8Array;
  /** Fields in which the living text says what cannot be stored as it is; here stands what they said before. */
  unfit: FieldErrors;
};

type DraftRow = Omit<LockedDraft, 'unfit'>;

/**
 * Locks a draft until commit, checks the right on it, and settles what was typed into it. What the actor may not even
 * read is `not_found`.
 */
export async function lockDraft(tx: Tx, actor: Actor, number: number, right: Right): Promise<LockedDraft> {
  const rows = await tx.$queryRaw<DraftRow[]>`
    SELECT d.article_number AS number, d.version, d.stage::text AS stage, d.assignee_id::text AS "assigneeId",
           a.created_by::text AS "createdById", d.updated_at AS "updatedAt", d.content_hash AS "contentHash"
    FROM drafts d JOIN articles a ON a.number = d.article_number
    WHERE d.article_number = ${number} FOR UPDATE OF d`;
  const row = rows[0];
  if (!row) throw noSuchArticle(number);
  assertRight(actor, right, row);
  return { ...row, ...(await settleLive(tx, row)) };
}

/** Throws unless the actor has the right on the draft; what they may not even read is `not_found`. */
export function assertRight(
  actor: Actor,
  right: Right,
  draft: Pick<LockedDraft, 'number' | 'stage' | 'assigneeId' | 'createdById'>,
): void {
  if (!can(actor, 'article:read', draft)) throw noSuchArticle(draft.number);
  authorize(actor, right, draft);
}

/** What is said of an article that does not exist, or not for this actor. */
export function noSuchArticle(number: number): NightdeskError {
  return new NightdeskError('not_found', `There is no article ${number}.`);
}

/**
 * Throws `conflict` with the other text, by whom and when, unless the draft still is the version one began from. Who
 * names no version means what is stored now.
 */
export async function assertVersion(tx: Tx, draft: LockedDraft, baseVersion?: number): Promise<void> {
  if (baseVersion === undefined || draft.version === baseVersion) return;
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
  const content = await readDraftRow(tx, number);
  if (!content) throw noSuchArticle(number);
  return content;
}

/** Makes the draft say `content`, as its next version; returns the version. Call it only when something has changed. */
export async function writeContent(
  tx: Tx,
  draft: LockedDraft,
  content: ArticleContent,
  by: { actor: Actor; now: Date },
): Promise<number> {
  await assertLanguageFree(tx, draft.number, content.language);
  const version = draft.version + 1;
  const updatedById = userIdOf(by.actor);
  const hash = contentHash(content);
  await letOthersRun();
  await writeDraftRow(tx, draft.number, content, {
    contentHash: hash,
    version,
    updatedAt: by.now,
    updatedById,
  });
  await bringLive(tx, draft.number, content, updatedById);
  return version;
}

/** Throws `invalid`, with a message per field, when the living text says something that the row cannot. */
export function assertFits(draft: LockedDraft): void {
  if (Object.keys(draft.unfit).length === 0) return;
  const message = 'Some of what is typed cannot be stored as it is. See the marked fields.';
  throw new NightdeskError('invalid', message, { fields: draft.unfit });
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
  const changes = last && (await changesSince(tx, last.id, content));
  await letOthersRun();
  await tx.revision.createMany({
    data: [
      {
        id,
        articleNumber: number,
        ordinal: (last?.ordinal ?? 0) + 1,
        reason: why.reason,
        headline: content.headline,
        content: content as Prisma.InputJsonObject,
        ...(changes && { changes }),
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
  await letOthersRun();
  return changesBetween(revisedContent(last), content);
}
