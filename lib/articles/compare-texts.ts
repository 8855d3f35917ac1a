import { type BlockChange, diffDocuments } from '#lib/document/diff-document.ts';
import { imageIds, relatedNumbers } from '#lib/document/extract.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { diffFields, type FieldChange } from './diff-content.ts';
import { findAssets, findDraft, findRelated, findRevision } from './queries.ts';
import type { ArticleContent, AssetRef, RelatedRef, RevisionRow } from './types.ts';

/** A text of an article: a kept revision by its number, or what the draft says now. */
export type TextRef = number | 'draft';

/** Two texts of one article put beside each other. */
export type Comparison = {
  /** Null for the draft. */
  before: RevisionRow | null;
  after: RevisionRow | null;
  language: string;
  fields: FieldChange[];
  body: BlockChange[];
  assets: Record<string, AssetRef>;
  related: Record<number, RelatedRef>;
};

type Text = { row: RevisionRow | null; content: ArticleContent };

/** What changed from one text of an article to another; null when one does not exist or the actor may not read it. */
export async function compareTexts(
  actor: Actor,
  number: number,
  from: TextRef,
  to: TextRef,
): Promise<Comparison | null> {
  const [before, after] = await Promise.all([findText(actor, number, from), findText(actor, number, to)]);
  if (!before || !after) return null;
  const [old, now] = [before.content, after.content];
  const both: DocumentJson = { type: 'doc', content: [old.body, now.body] };
  const ledes = [old.lede, now.lede].flatMap((lede) => (lede ? [lede.assetId] : []));
  const [names, assets, related] = await Promise.all([
    findNames(old, now),
    findAssets([...new Set([...imageIds(both), ...ledes])]),
    findRelated(actor, relatedNumbers(both)),
  ]);
  return {
    before: before.row,
    after: after.row,
    language: now.language,
    fields: diffFields(old, now, (id) => names.get(id) ?? id),
    body: diffDocuments(old.body, now.body),
    assets,
    related,
  };
}

async function findText(actor: Actor, number: number, ref: TextRef): Promise<Text | null> {
  if (ref === 'draft') {
    const draft = await findDraft(actor, number);
    return draft && { row: null, content: draft.content };
  }
  const found = await findRevision(actor, number, ref);
  if (!found) return null;
  const { content, ...row } = found;
  return { row, content };
}

/** The names of the sections, authors and tags of two texts, by id. */
async function findNames(...contents: ArticleContent[]): Promise<Map<string, string>> {
  const ids = contents.flatMap(({ sectionId, authorIds, tagIds }) => [
    ...(sectionId ? [sectionId] : []),
    ...authorIds,
    ...tagIds,
  ]);
  if (ids.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM sections WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, name FROM authors WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, name FROM tags WHERE id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
