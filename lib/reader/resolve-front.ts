import { type ArrangedRow, arrange } from '#lib/fronts/arrange.ts';
import { type FrontLayout, type Pin, pinsOf, type RowKind } from '#lib/fronts/types.ts';
import { publicDb } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { PublicImage } from '#lib/publishing/types.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import type { StoryCard } from './types.ts';

/** A story in its place on an arranged page: its card, with what is said of it there. */
export type PlacedCard = { slot: number; isPinned: boolean; card: StoryCard };

/** A row of an arranged page with its stories; `list` is where more of its source is read. */
export type ShownRow = {
  id: string;
  kind: RowKind;
  title: string;
  list: { title: string; path: string } | null;
  places: PlacedCard[];
};

/** An arranged page as readers see it now. */
export type ArrangedFront = {
  rows: ShownRow[];
  /** The names of the lists from which its rows are filled. */
  lists: string[];
  /** For how many milliseconds its pins hold; null: until somebody changes them. */
  lasts: number | null;
};

type SourceRow = { slug: string | null; title: string | null; numbers: number[]; lasts: number | null };

/**
 * What readers see of a layout in an edition now. A pin that is not live, or whose time has passed, gives way to the newest of the
 * row's source; `images` stand in place of the stories' own, by number. Two queries, whatever the layout.
 */
export async function resolveFront(
  edition: string,
  layout: FrontLayout,
  images: Map<number, PublicImage>,
): Promise<ArrangedFront> {
  const [pins, ...sources] = await readSources(edition, layout);
  const live = new Set(pins?.numbers);
  const newest = sources.map(({ numbers }) => numbers);
  const arranged = arrange(layout, live, newest);
  const cards = await readCards(edition, arranged);
  const rows = arranged.map(({ row, places }, index) => ({
    ...{ id: row.id, kind: row.kind, title: row.title, list: listOf(row.source.kind, sources[index]) },
    places: places.flatMap(({ slot, number, pin }) => {
      const card = cards.get(number);
      return card
        ? [{ slot, isPinned: pin !== null, card: pin ? saidOf(card, pin, images.get(number)) : card }]
        : [];
    }),
  }));
  const lists = sources.flatMap(({ slug }, index) => nameOf(layout[index]?.source.kind, slug));
  return { rows: rows.filter(({ places }) => places.length > 0), lists, lasts: pins?.lasts ?? null };
}

// The pins first, then a row for each row of the layout. A section or tag may have moved since the layout was made.
function readSources(edition: string, layout: FrontLayout): Promise<SourceRow[]> {
  const pins = pinsOf(layout);
  const numbers = Prisma.sql`${pins.map((pin) => pin.number)}::int[]`;
  const untils = Prisma.sql`${pins.map((pin) => pin.until)}::timestamptz[]`;
  // What earlier rows take is taken from this one's, so it needs as many as all of them have places.
  const most = layout.map((_, index) => layout.slice(0, index + 1).flatMap(({ slots }) => slots).length);
  return publicDb().$queryRaw<SourceRow[]>`
    WITH pins AS (
      SELECT p.article_number AS number, pin.until
      FROM unnest(${numbers}, ${untils}) AS pin(number, until) JOIN publications p ON p.article_number = pin.number
      WHERE p.edition = ${edition} AND (pin.until IS NULL OR pin.until > clock_timestamp())
    ),
    sources AS (
      SELECT s.nth, s.kind, s.most, l.slug, l.title
      FROM unnest(${layout.map(({ source }) => source.kind)}::text[], ${layout.map(({ source }) => source.slug)}::text[],
        ${most}::int[]) WITH ORDINALITY AS s(kind, slug, most, nth)
      LEFT JOIN list_redirects r ON r.kind = s.kind AND r.slug = s.slug
      LEFT JOIN LATERAL (
        SELECT slug, title FROM public_lists
        WHERE edition = ${edition} AND kind = s.kind AND slug IN (s.slug, r.to_slug)
        ORDER BY slug = s.slug DESC LIMIT 1
      ) l ON true
    )
    SELECT 0 AS nth, NULL AS slug, NULL AS title, ARRAY(SELECT number FROM pins) AS numbers,
      (SELECT ceil(extract(epoch FROM min(until) - clock_timestamp()) * 1000)::float8 FROM pins) AS lasts
    UNION ALL
    SELECT nth, slug, title, CASE WHEN kind = 'latest' THEN ARRAY(
        SELECT article_number FROM publications
        WHERE edition = ${edition} AND article_number <> ALL (SELECT number FROM pins)
        ORDER BY first_published_at DESC, article_number DESC LIMIT most
      ) ELSE ARRAY(
        SELECT article_number FROM publication_listings
        WHERE edition = ${edition} AND kind = sources.kind AND slug = sources.slug
          AND article_number <> ALL (SELECT number FROM pins)
        ORDER BY first_published_at DESC, article_number DESC LIMIT most
      ) END, NULL
    FROM sources ORDER BY nth`;
}

async function readCards(edition: string, arranged: ArrangedRow[]): Promise<Map<number, StoryCard>> {
  const numbers = arranged.flatMap(({ places }) => places.map(({ number }) => number));
  return await findCards(edition, numbers);
}

/** The cards of the live stories among `numbers` in an edition, by number; one query. */
export async function findCards(edition: string, numbers: number[]): Promise<Map<number, StoryCard>> {
  if (numbers.length === 0) return new Map();
  const rows = await publicDb().$queryRaw<CardRow[]>`
    SELECT ${cardColumns} FROM publications p
    WHERE p.article_number = ANY (${numbers}::int[]) AND p.edition = ${edition}`;
  return new Map(rows.map((row) => [row.number, toCard(row)]));
}

function saidOf(card: StoryCard, pin: Pin, image: PublicImage | undefined): StoryCard {
  return {
    ...card,
    headline: pin.headline || card.headline,
    standfirst: pin.standfirst || card.standfirst,
    lede: pin.isPlain ? null : (image ?? card.lede),
  };
}

function listOf(kind: string, source: SourceRow | undefined): ShownRow['list'] {
  if (!source?.slug || source.title === null) return null;
  return { title: source.title, path: kind === 'tag' ? `/tag/${source.slug}` : `/${source.slug}` };
}

function nameOf(kind: string | undefined, slug: string | null): string[] {
  if (kind === 'latest') return ['front'];
  return slug === null ? [] : [`${kind}:${slug}`];
}
