import { readRevision } from '#lib/articles/revision-content.ts';
import { readContent } from '#lib/articles/steps.ts';
import type { Stage } from '#lib/articles/types.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { can, visibleTo } from '#lib/permissions/can.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import { driftOf } from './drift.ts';
import type { SiblingDrift, SiblingRef, SiblingView } from './types.ts';

type Row = SiblingRef & {
  headline: string;
  stage: Stage;
  assigneeId: string | null;
  createdById: string | null;
  /** The ordinal of its revision that was taken in, where it says something else now. */
  takenIn: number | null;
};

/** The stories that tell the same as this one in other languages, as its screen shows them; null when the actor may not read it. */
export async function findSiblings(actor: Actor, number: number): Promise<SiblingView[] | null> {
  if (!isRowNumber(number)) return null;
  const draft = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: { articleNumber: true },
  });
  if (!draft) return null;
  const rows = await siblingRows(db(), number);
  return Promise.all(
    rows.map(async ({ assigneeId, createdById, headline, takenIn, ...sibling }) => {
      const isReadable = can(actor, 'article:read', { assigneeId, createdById });
      return {
        ...sibling,
        headline: isReadable ? headline : null,
        drift: isReadable && takenIn !== null ? await findDrift(sibling.number, takenIn) : null,
      };
    }),
  );
}

/** The stories that tell the same as this one in other languages, for what asks nobody's rights. */
export async function siblingsOf(tx: Tx, number: number): Promise<SiblingRef[]> {
  const rows = await siblingRows(tx, number);
  return rows.map(({ number, language, isLive }) => ({ number, language, isLive }));
}

// A group has no more stories than there are languages.
function siblingRows(tx: Tx, number: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT o.article_number AS number, o.language, o.headline, o.stage::text AS stage,
           o.assignee_id::text AS "assigneeId", a.created_by::text AS "createdById",
           CASE WHEN r.content_hash <> o.content_hash THEN r.ordinal END AS "takenIn",
           EXISTS (SELECT FROM publications p WHERE p.article_number = o.article_number) AS "isLive"
    FROM drafts d JOIN drafts o ON o.story_group = d.story_group AND o.article_number <> d.article_number
    JOIN articles a ON a.number = o.article_number
    LEFT JOIN sibling_steps s ON s.article_number = d.article_number AND s.sibling_number = o.article_number
    LEFT JOIN revisions r ON r.id = s.revision_id
    WHERE d.article_number = ${number} ORDER BY o.language`;
}

async function findDrift(sibling: number, takenIn: number): Promise<SiblingDrift | null> {
  const [before, now] = await Promise.all([readRevision(db(), sibling, takenIn), readContent(db(), sibling)]);
  return driftOf(takenIn, before, now);
}
