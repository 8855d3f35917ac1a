import { expect, test } from 'vitest';
import { checkCards, checkData } from './check-data.ts';
import { checkFeeds } from './check-feeds.ts';
import { checkHtml } from './check-html.ts';
import { checkLinks } from './check-links.ts';
import { checkSitemaps } from './check-sitemaps.ts';
import type { Visit } from './crawl.ts';
import { readPage } from './read-page.ts';

const site = 'https://news.example';

function aVisit(path: string, type: string, text: string, status = 200): Visit {
  const page = type === 'text/html' ? readPage(text) : null;
  return { address: site + path, status, type, text, page, foundOn: '(start)' };
}

const aPage = (path: string, body: string) =>
  aVisit(
    path,
    'text/html',
    `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`,
  );

const structured = (data: object) =>
  aPage('/a', `<script type="application/ld+json">${JSON.stringify(data)}</script>`);

test('a page that is not there, one that should be gone, and a fragment that nothing has are found', () => {
  const visits = [
    aPage('/', '<a href="/lost">x</a> <a href="/a#part">y</a> <a href="#here">z</a>'),
    aPage('/a', '<p id="other">'),
    aVisit('/lost', 'text/html', '', 404),
    aPage('/gone', ''),
  ];
  const { findings } = checkLinks(new Map(visits.map((visit) => [visit.address, visit])), site, [
    { path: '/gone', status: 410 },
  ]);
  expect(findings).toEqual([
    expect.stringContaining('/lost: 404 instead of 200'),
    expect.stringContaining('/gone: 200 instead of 410'),
    expect.stringContaining('nothing is called /a#part'),
    expect.stringContaining('nothing is called #here'),
  ]);
});

test('html-validate finds an element where it may not stand', async () => {
  expect((await checkHtml([aPage('/', '<p>Good</p>')])).findings).toEqual([]);
  expect((await checkHtml([aPage('/', '<ul><p>Bad</p></ul>')])).findings.length).toBeGreaterThan(0);
});

test('feeds that are broken are found, each in its format', () => {
  const broken = [
    aVisit('/a.xml', 'application/rss+xml', '<rss version="2.0"><channel><title>A</title>'),
    aVisit('/b.xml', 'application/rss+xml', '<rss version="2.0"><channel><title>A</title></channel></rss>'),
    aVisit(
      '/c.xml',
      'application/atom+xml',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>',
    ),
    aVisit('/d.json', 'application/feed+json', '{"version":"https://jsonfeed.org/version/1.1","items":[{}]}'),
  ];
  const { findings, looked } = checkFeeds(broken);
  expect(looked).toBe(4);
  for (const { address } of broken) expect(findings.join('\n')).toContain(address);
  expect(findings).toContain(`${site}/b.xml: the channel has no link`);
  expect(findings).toContain(`${site}/c.xml: the feed has no updated`);
});

test('a sitemap is held to its schema, and news to two days', async () => {
  const map = (inside: string) =>
    aVisit(
      '/sitemap.xml',
      'application/xml',
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inside}</urlset>`,
    );
  const news = (day: string) =>
    map(
      `<url><loc>${site}/a</loc><news:news><news:publication><news:name>N</news:name><news:language>en</news:language></news:publication><news:publication_date>${day}</news:publication_date><news:title>T</news:title></news:news></url>`,
    );
  expect(
    (await checkSitemaps([map(`<url><loc>${site}/a</loc><lastmod>2026-01-02</lastmod></url>`)])).findings,
  ).toEqual([]);
  expect((await checkSitemaps([map('<url><loc>/a</loc></url>')])).findings.length).toBeGreaterThan(0);
  expect(
    (await checkSitemaps([map(`<url><loc>${site}/a</loc><when>now</when></url>`)])).findings.length,
  ).toBeGreaterThan(0);
  expect((await checkSitemaps([news(new Date().toISOString())])).findings).toEqual([]);
  expect((await checkSitemaps([news('2020-01-02T03:04:05Z')])).findings).toEqual([
    expect.stringContaining('older than two days'),
  ]);
});

test('a story without a date, a property that schema.org does not have, and a page without a card are found', () => {
  const context = { '@context': 'https://schema.org' };
  const { findings } = checkData([
    structured({
      ...context,
      '@type': 'NewsArticle',
      headline: 'H',
      dateModified: 'yesterday',
      author: { name: 'A' },
    }),
    structured({ ...context, '@type': 'WebSite', colour: 'red' }),
  ]);
  const all = findings.join('\n');
  for (const words of [
    'no datePublished',
    'no date with its zone: yesterday',
    'an author has no url',
    'no property colour',
  ])
    expect(all).toContain(words);
  expect(checkCards([aPage('/', '')]).findings.join('\n')).toContain('no og:image');
});
