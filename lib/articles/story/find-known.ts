import { z } from 'zod';
import { findRelated, searchArticles } from '#lib/articles/queries.ts';
import type { RelatedRef } from '#lib/articles/types.ts';
import { parseInput } from '#lib/command/parse-input.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { asciiWords } from '#lib/platform/ascii-words.ts';
import { db } from '#lib/platform/db.ts';
import { folded } from '#lib/taxonomy/folded.ts';
import { slugOfName } from '#lib/taxonomy/rules.ts';
import { authorNames, isCalled } from '#lib/taxonomy/search-authors.ts';
import { partsOfAddress } from './addresses.ts';

const findInput = z.strictObject({
  authors: z.array(z.string().max(200)).max(20),
  tags: z.array(z.string().max(200)).max(30),
  related: z
    .array(z.strictObject({ headline: z.string().max(400), address: z.string().max(2000).nullable() }))
    .max(20),
});

/** What the newsroom already has of what a story names: authors and tags by their names, and the stories it points to. */
export type KnownOfStory = { authors: string[]; tags: string[]; related: (RelatedRef | null)[] };

/**
 * Looks up what a story names. Another story is found by its address here (also an old one) or by its headline, word for
 * word; null where the newsroom has none that the actor may read.
 */
export async function findKnown(actor: Actor, raw: unknown): Promise<KnownOfStory> {
  const { authors, tags, related } = parseInput(findInput, raw);
  const slugs = tags.map(slugOfName).filter(Boolean);
  const [knownAuthors, knownTags, byAddress] = await Promise.all([
    db().$queryRaw<{ name: string }[]>`
      SELECT lower(called.name) AS name FROM authors a CROSS JOIN LATERAL ${authorNames} AS called(name)
      WHERE ${isCalled(authors)} LIMIT 200`,
    db().$queryRaw<{ slug: string; folded: string | null }[]>`
      SELECT t.slug, w.folded FROM tags t LEFT JOIN tag_words w ON w.tag_id = t.id
      WHERE t.slug = ANY(${slugs}) OR w.folded = ANY(${tags.map(folded)}) LIMIT 400`,
    findByAddress(
      actor,
      related.map(({ address }) => address),
    ),
  ]);
  const namesThere = new Set(knownAuthors.map(({ name }) => name));
  const tagSlugs = new Set(knownTags.flatMap(({ slug, folded: word }) => [slug, word]));
  return {
    authors: authors.filter((name) => namesThere.has(name.toLowerCase())),
    tags: tags.filter((name) => tagSlugs.has(slugOfName(name)) || tagSlugs.has(folded(name))),
    related: await Promise.all(
      related.map(async ({ headline }, index) => byAddress[index] ?? (await findByHeadline(actor, headline))),
    ),
  };
}

async function findByAddress(actor: Actor, addresses: (string | null)[]): Promise<(RelatedRef | null)[]> {
  const paths = addresses.map((address) => (address ? (partsOfAddress(address)?.path ?? null) : null));
  const wanted = [...new Set(paths.filter((path) => path !== null && path !== '/'))];
  if (wanted.length === 0) return [];
  const rows = await db().$queryRaw<{ path: string; number: number }[]>`
    SELECT path, article_number AS number FROM publications WHERE path = ANY(${wanted})
    UNION ALL SELECT path, article_number FROM redirects WHERE path = ANY(${wanted}) LIMIT 100`;
  const known = await findRelated(
    actor,
    rows.map(({ number }) => number),
  );
  return paths.map((path) => known[rows.find((row) => row.path === path)?.number ?? 0] ?? null);
}

async function findByHeadline(actor: Actor, headline: string): Promise<RelatedRef | null> {
  const wanted = bare(headline);
  if (wanted === '') return null;
  const found = await searchArticles(actor, headline.replace(/[^\p{L}\p{N}]+/gu, ' '));
  return found.find((article) => bare(article.headline) === wanted) ?? null;
}

function bare(headline: string): string {
  return asciiWords(headline).join(' ');
}
