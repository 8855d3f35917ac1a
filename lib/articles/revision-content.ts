import { upgradeDocument } from '#lib/document/upgrade.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import type { ArticleContent } from './types.ts';

type LaterField = 'firstPublished' | 'originalAddress';

/** What a stored revision says, its body as today's specs write it. Revisions are written by `keepRevision` alone. */
export function revisedContent(row: { content: unknown; schemaVersion: number }): ArticleContent {
  const content = row.content as Omit<ArticleContent, LaterField> & Partial<Pick<ArticleContent, LaterField>>;
  // Revisions of before these fields do not have them.
  return {
    firstPublished: null,
    originalAddress: '',
    ...content,
    body: upgradeDocument(content.body, row.schemaVersion),
  };
}

/** What a revision says; `not_found` when there is none. */
export async function readRevision(tx: Tx, number: number, ordinal: number): Promise<ArticleContent> {
  const revision = await tx.revision.findUnique({
    where: { articleNumber_ordinal: { articleNumber: number, ordinal } },
    select: { content: true, schemaVersion: true },
  });
  if (!revision) throw new NightdeskError('not_found', `Article ${number} has no revision ${ordinal}.`);
  return revisedContent(revision);
}
