import { imageIds } from '#lib/document/extract.ts';
import { type DocumentJson, type DocumentNode, emptyDocument } from '#lib/document/types.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import type { ArticleContent } from './types.ts';

type Named = Pick<ArticleContent, 'sectionId' | 'authorIds' | 'tagIds' | 'lede'>;

type Known = { sections: string[]; authors: string[]; tags: string[]; assets: string[] };

/** Throws `invalid`, with a message per field, when the content names a section, author, tag or photograph that does not exist. */
export async function assertReferences(tx: Tx, content: ArticleContent): Promise<void> {
  const inBody = imageIds(content.body);
  const known = await knownIds(tx, content, inBody);
  const fields: FieldErrors = {};
  if (content.sectionId && !known.sections.includes(content.sectionId))
    fields.sectionId = 'This section no longer exists.';
  if (!areAll(content.authorIds, known.authors)) fields.authorIds = 'One of these authors no longer exists.';
  if (!areAll(content.tagIds, known.tags)) fields.tagIds = 'One of these tags no longer exists.';
  if (content.lede && !known.assets.includes(content.lede.assetId))
    fields.lede = 'This photograph no longer exists.';
  if (!areAll(inBody, known.assets)) fields.body = 'A photograph in the body no longer exists.';
  if (Object.keys(fields).length === 0) return;
  throw new NightdeskError(
    'invalid',
    'Something that this story names no longer exists. See the marked fields.',
    { fields },
  );
}

/** The content without the sections, authors and tags that no longer exist; for texts that were kept long ago. */
export async function withoutLostReferences(tx: Tx, content: ArticleContent): Promise<ArticleContent> {
  const known = await knownIds(tx, content, []);
  return {
    ...content,
    sectionId: known.sections[0] ?? null,
    authorIds: content.authorIds.filter((id) => known.authors.includes(id)),
    tagIds: content.tagIds.filter((id) => known.tags.includes(id)),
    lede: content.lede && known.assets.includes(content.lede.assetId) ? content.lede : null,
  };
}

/** The body without the photographs that are not in the library; the body itself when all of them are. */
export async function withoutLostImages(tx: Tx, body: DocumentJson): Promise<DocumentJson> {
  const ids = imageIds(body);
  if (ids.length === 0) return body;
  const { assets } = await knownIds(tx, { sectionId: null, authorIds: [], tagIds: [], lede: null }, ids);
  if (areAll(ids, assets)) return body;
  const content = keptNodes(body.content ?? [], new Set(assets));
  return content.length > 0 ? { ...body, content } : emptyDocument();
}

function keptNodes(nodes: DocumentNode[], known: ReadonlySet<unknown>): DocumentNode[] {
  return nodes
    .filter(({ type, attrs }) => type !== 'image' || known.has(attrs?.assetId))
    .map((node) => (node.content ? { ...node, content: keptNodes(node.content, known) } : node));
}

async function knownIds(tx: Tx, content: Named, inBody: string[]): Promise<Known> {
  const assets = content.lede ? [content.lede.assetId, ...inBody] : inBody;
  const rows = await tx.$queryRaw<Known[]>`
    SELECT ARRAY(SELECT id::text FROM sections WHERE id = ${content.sectionId}::uuid) AS sections,
           ARRAY(SELECT id::text FROM authors WHERE id = ANY(${content.authorIds}::uuid[])) AS authors,
           ARRAY(SELECT id::text FROM tags WHERE id = ANY(${content.tagIds}::uuid[])) AS tags,
           ARRAY(SELECT id::text FROM assets WHERE id = ANY(${assets}::uuid[])) AS assets`;
  return rows[0] ?? { sections: [], authors: [], tags: [], assets: [] };
}

function areAll(ids: string[], known: string[]): boolean {
  return ids.every((id) => known.includes(id));
}
