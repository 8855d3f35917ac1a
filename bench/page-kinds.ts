import { db } from '#lib/platform/db.ts';

/** A kind of reader's page, and the address at which the newsroom under the bench has one. */
export type PageKind = { name: string; path: string };

/** Every kind of page that readers see, each with something in it; Russian ones where there is a Russian edition. */
export async function pageKinds(): Promise<PageKind[]> {
  const kinds = [
    { name: 'front', path: '/' },
    { name: 'story with a photo', path: await storyPath('', true) },
    { name: 'story without one', path: await storyPath('', false) },
    { name: 'section', path: `/${await fullestList('section')}` },
    { name: 'topic', path: `/tag/${await fullestList('tag')}` },
    { name: 'author', path: `/author/${await fullestList('author')}` },
    { name: 'search', path: `/search?q=${encodeURIComponent(await wordOfHeadline())}` },
    { name: 'corrections', path: '/corrections' },
  ];
  const russian = await storyPath('ru', true);
  if (russian) kinds.push({ name: 'Russian front', path: '/ru' }, { name: 'Russian story', path: russian });
  return kinds.filter(({ path }) => path !== '');
}

async function storyPath(edition: string, hasPhoto: boolean): Promise<string> {
  const rows = await db().$queryRaw<{ path: string }[]>`
    SELECT path FROM publications
    WHERE edition = ${edition} AND (jsonb_typeof(lede) = 'object') = ${hasPhoto}
    ORDER BY abs(words - 600), article_number LIMIT 1`;
  return rows[0]?.path ?? '';
}

async function fullestList(kind: string): Promise<string> {
  const rows = await db().$queryRaw<{ slug: string }[]>`
    SELECT slug FROM publication_listings WHERE edition = '' AND kind = ${kind}
    GROUP BY slug ORDER BY count(*) DESC, slug LIMIT 1`;
  return rows[0]?.slug ?? '';
}

async function wordOfHeadline(): Promise<string> {
  const rows = await db().$queryRaw<{ headline: string }[]>`
    SELECT headline FROM publications WHERE edition = '' ORDER BY article_number LIMIT 1`;
  const words = (rows[0]?.headline ?? '').match(/\p{L}{5,}/gu) ?? [];
  return words[0] ?? 'news';
}
