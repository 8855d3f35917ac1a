import type { ListRef } from '#lib/audit/events.ts';
import type { Tx } from '#lib/platform/db.ts';
import { listsOf } from './public-article.ts';
import type { Surroundings } from './surroundings.ts';
import type { PublicArticle } from './types.ts';

/** Puts an article into the public lists of its section, tags and authors, and out of those in which it no longer stands. */
export async function writeLists(
  tx: Tx,
  article: PublicArticle,
  around: Surroundings,
  before: ListRef[],
): Promise<void> {
  await nameLists(tx, article, around);
  const { number: articleNumber, firstPublishedAt } = article;
  if (before.length > 0) await tx.publicationListing.deleteMany({ where: { articleNumber } });
  await tx.publicationListing.createMany({
    data: listsOf(article).map((list) => ({ ...list, articleNumber, firstPublishedAt })),
  });
  await removeEmptyLists(tx, before);
}

/** Takes tags and authors in which nothing stands any more out of the public's sight. Sections stay. */
export async function removeEmptyLists(tx: Tx, lists: ListRef[]): Promise<void> {
  if (lists.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM public_lists l
    USING unnest(${lists.map((list) => list.kind)}::text[], ${lists.map((list) => list.slug)}::text[]) AS old(kind, slug)
    WHERE l.kind = old.kind AND l.slug = old.slug AND l.kind <> 'section'
      AND NOT EXISTS (SELECT FROM publication_listings pl WHERE pl.kind = l.kind AND pl.slug = l.slug)`;
}

/** Each list once, in a steady order. */
export function distinctLists(lists: ListRef[]): ListRef[] {
  const byName = new Map(lists.map((list) => [`${list.kind}:${list.slug}`, list]));
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}

// A section's words are its own (save-section); a tag's and an author's come with what is published of theirs.
async function nameLists(tx: Tx, article: PublicArticle, around: Surroundings): Promise<void> {
  const bios = new Map(Object.values(around.authors).map((author) => [author.slug, author.bio]));
  const { section, tags, byline } = article;
  const lists = [
    { kind: 'section', slug: section.slug, title: section.name, intro: '' },
    ...tags.map(({ slug, name }) => ({ kind: 'tag', slug, title: name, intro: '' })),
    ...byline.map(({ slug, name }) => ({ kind: 'author', slug, title: name, intro: bios.get(slug) ?? '' })),
  ];
  await tx.$executeRaw`
    INSERT INTO public_lists AS l (kind, slug, title, intro)
    SELECT * FROM unnest(${lists.map((list) => list.kind)}::text[], ${lists.map((list) => list.slug)}::text[],
                         ${lists.map((list) => list.title)}::text[], ${lists.map((list) => list.intro)}::text[])
    ON CONFLICT (kind, slug) DO UPDATE SET title = EXCLUDED.title, intro = EXCLUDED.intro
    WHERE l.kind <> 'section' AND (l.title, l.intro) IS DISTINCT FROM (EXCLUDED.title, EXCLUDED.intro)`;
}
