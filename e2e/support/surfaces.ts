import { db } from '#lib/platform/db.ts';
import { dayOf } from '#lib/publishing/permalink.ts';
import { type Answer, ask, plainly, type Question } from './asking.ts';
import type { Canaries } from './canaries.ts';
import type { Photo, Secret } from './secret-stories.ts';

const machines = [
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/corrections/rss.xml',
  '/corrections/feed.json',
  '/sitemap.xml',
];
const addressLists = ['/sitemap/lists.xml', '/sitemap/0.xml', '/news-sitemap.xml', '/robots.txt'];

/** Every address of the public site that lists stories, the pages of the live ones with them. */
export async function publicSurfaces(): Promise<string[]> {
  const [lists, stories] = await Promise.all([
    db().publicList.findMany({ select: { kind: true, slug: true }, orderBy: { slug: 'asc' } }),
    db().publication.findMany({
      select: { path: true, articleNumber: true },
      orderBy: { articleNumber: 'asc' },
    }),
  ]);
  return [
    ...[
      '/',
      '/corrections',
      '/archive',
      `/${dayOf(new Date(), 'UTC')}`,
      `/${dayOf(new Date(), 'UTC').slice(0, 7)}`,
      '/search',
      '/search?q=harbour',
      ...machines,
      ...addressLists,
    ],
    ...lists.flatMap(({ kind, slug }) => {
      const page = kind === 'section' ? `/${slug}` : `/${kind}/${slug}`;
      return [page, `${page}/rss.xml`, `${page}/atom.xml`, `${page}/feed.json`];
    }),
    ...stories.flatMap(({ path, articleNumber }) => [path, `/card/${articleNumber}.png`]),
  ];
}

/** Where somebody without a session would look for a story that they may not see. */
export function addressesOf({ number, slug, tag, author, photo }: Secret): string[] {
  const today = dayOf(new Date(), 'UTC');
  const desk = `/desk/articles/${number}`;
  const api = `/api/desk/articles/${number}`;
  return [
    `/${today}/${slug}-a${number}`,
    `/${today}/another-slug-a${number}`,
    `/${today}/${slug}-a${number}/text`,
    `/2019/02/03/${slug}-a${number}`,
    `/a${number}`,
    `/card/${number}.png`,
    ...[`/tag/${tag}`, `/author/${author}`, `/search?q=${slug}`, `/search?q=${tag}`],
    ...[desk, `${desk}/preview`, `${desk}/history`, `${desk}/history/1`, `${desk}/history/1/preview`],
    `${desk}/history/compare?from=1&to=2`,
    ...['draft', 'threads', 'ticket', 'tag-suggestions', 'update'].map((part) => `${api}/${part}`),
    ...renditions(photo).slice(0, 3),
    `/desk/media/${photo.key}/320.jpg`,
  ];
}

/** The desk's own lists and interfaces, which without a session say nothing. */
export const deskAddresses = [
  ...[
    '/desk',
    '/desk/articles',
    '/desk/articles?q=harbour',
    '/desk/schedule',
    '/desk/board',
    '/desk/my-work',
  ],
  ...['/desk/audit', '/desk/tags', '/desk/authors', '/desk/notifications', '/sign-in'],
  ...['/api/desk/articles/search?q=harbour', '/api/desk/media', '/api/desk/tags?q=Tag', '/api/desk/board'],
  ...['/api/desk/authors?q=Ada', '/api/desk/notifications', '/api/desk/changes', '/api/desk/audit.csv'],
];

/** The public addresses of a photograph's files. */
export function renditions({ key, widths }: Photo): string[] {
  return widths.flatMap((width) =>
    ['avif', 'webp', 'jpg'].map((extension) => `/media/${key}/${width}.${extension}`),
  );
}

/** What a sweep saw: how many answers, how many that were failures, and a line for each place whose words were in one. */
export type Sweep = { answers: number; failed: number; leaks: string[] };

/** Asks all this and looks for canaries in all that comes back, heads too. */
export async function sweep(address: string, questions: Question[], canaries: Canaries): Promise<Sweep> {
  const seen: Sweep = { answers: 0, failed: 0, leaks: [] };
  await askAll(address, questions, (question, answer) => {
    seen.answers += 1;
    if (answer.status >= 500) seen.failed += 1;
    for (const place of leaksIn(question, answer, canaries))
      seen.leaks.push(`${place} in ${question.path} (${question.spelling}), ${answer.status}`);
  });
  return seen;
}

/** Those of the addresses whose plain answer holds a word. */
export async function showing(address: string, paths: string[], word: string): Promise<string[]> {
  const shown: string[] = [];
  await askAll(address, paths.map(plainly), ({ path }, { text }) => {
    if (text.includes(word)) shown.push(path);
  });
  return shown.sort();
}

async function askAll(
  address: string,
  questions: Question[],
  look: (question: Question, answer: Answer) => void,
): Promise<void> {
  await Promise.all(questions.map(async (question) => look(question, await ask(address, question))));
}

// A word that was in the question is no news in the answer (a search says what was searched for); then what counts is
// that nothing was found.
function leaksIn({ path }: Question, { status, text }: Answer, canaries: Canaries): string[] {
  const places = canaries.placesIn(text, path);
  const asked = canaries.placesIn(path, '');
  if (asked.length === 0 || status >= 300 || text.includes('There is no page at this address')) return places;
  const isEmptySearch = /search\/?\?q=/i.test(path) && !/-a\d+"|<mark>/.test(text);
  return isEmptySearch ? places : [...places, `an answer to whoever guesses ${asked.join(', ')}`];
}
