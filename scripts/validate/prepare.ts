import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { correctArticle } from '#lib/publishing/correct-article.ts';
import { publishBreaking } from '#lib/publishing/publish-breaking.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { wireEffects } from '#lib/wiring/wire-effects.ts';
import type { Start } from './crawl.ts';

/** Makes the demo newsroom have a page of every kind; returns where each is and how it must answer. */
export async function prepareEveryKind(): Promise<Start[]> {
  wireEffects();
  const [corrected, withdrawn] = await db().publication.findMany({
    where: { edition: '', lede: { not: {} } },
    orderBy: { firstPublishedAt: 'desc' },
    take: 2,
    select: { articleNumber: true, path: true },
  });
  const section = await db().section.findFirst({ where: { slug: 'world' }, select: { id: true } });
  const russian = await db().publication.findFirst({ where: { edition: 'ru' }, select: { path: true } });
  if (!corrected || !withdrawn || !section || !russian) throw new Error('the demo lacks stories');
  const words = { text: 'An earlier version gave the wrong day.', kind: 'correction', alsoPublish: false };
  succeeded(await correctArticle(systemActor, { ...words, number: corrected.articleNumber }));
  const note = { reason: 'For this check.', publicNote: 'This story was withdrawn.' };
  succeeded(await withdrawArticle(systemActor, { ...note, number: withdrawn.articleNumber }));
  const headline = 'Harbour <closed> & bridges “shut”';
  succeeded(await publishBreaking(systemActor, { headline, sectionId: section.id }));
  const breaking = await db().publication.findFirstOrThrow({ where: { headline }, select: { path: true } });
  return [
    ...[corrected.path, russian.path, breaking.path].map((path) => ({ path, status: 200 })),
    ...['/', '/ru', '/corrections', '/search', '/search?q=harbour', '/search?q=xyzzyq'].map((path) => ({
      path,
      status: 200,
    })),
    ...['/robots.txt', '/trust.txt', '/.well-known/security.txt', '/sitemap.xml', '/reader.js'].map(
      (path) => ({ path, status: 200 }),
    ),
    { path: withdrawn.path, status: 410 },
    { path: '/there-is-no-such-page', status: 404 },
  ];
}
