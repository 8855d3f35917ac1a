import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { NewsroomView, StoryCard } from '#lib/reader/types.ts';
import { toAtom } from './atom.ts';
import { correctionsFeed, feedOf } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';
import { newsSitemap } from './sitemap.ts';

const site = 'https://news.example.org';
const newsroom: NewsroomView = {
  ...{ name: 'Courier', tagline: 'Daily', language: 'en', timeZone: 'UTC', edition: '', home: '' },
  editions: [{ edition: '', language: 'en', home: '' }],
  hasNewsletter: false,
};
const about = { title: 'Courier', description: 'Daily', homePath: '/', selfPath: '/rss.xml' };

const hostile = fc.oneof(
  fc.uint16Array({ maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    ']]>',
    '<![CDATA[',
    '\u0000\u0008\u001f',
    '\ud800',
    '\udfff x',
    '\ufffe',
    '&amp;<!--',
    '\r\n\t"\'',
  ),
);

const anyCard: fc.Arbitrary<StoryCard> = fc.record({
  number: fc.integer({ min: 1, max: 1e9 }),
  edition: fc.constant(''),
  path: fc.constant('/2026/03/04/harbor-tunnel-a10442'),
  headline: hostile,
  standfirst: hostile,
  dateline: hostile,
  language: fc.constantFrom('en', 'ru'),
  section: fc.record({ slug: fc.constant('world'), name: hostile }),
  byline: fc.array(fc.record({ slug: fc.constant('marta-lindqvist'), name: hostile }), { maxLength: 3 }),
  lede: fc.option(
    fc.record({
      key: fc.constant('0123456789abcdef0123456789abcdef'),
      width: fc.constant(1600),
      height: fc.constant(900),
      widths: fc.constantFrom([320, 640, 1280, 1920], [320], []),
      caption: hostile,
      credit: hostile,
      alt: hostile,
    }),
  ),
  corrections: fc.array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('correction', 'clarification', 'editors_note'),
      text: hostile,
      at: fc.constant('2026-03-05T10:00:00.000Z'),
    }),
    { maxLength: 2 },
  ),
  isDayOnly: fc.boolean(),
  breakingFor: fc.constantFrom(null, 1000),
  firstPublishedAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  publishedAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
});

function aCard(words: Partial<StoryCard> = {}): StoryCard {
  return {
    number: 10_442,
    edition: '',
    path: '/2026/03/04/harbor-tunnel-a10442',
    headline: 'Harbor Tunnel ‘Not Abandoned’',
    standfirst: 'Payments are paused, not ended.',
    dateline: 'ROTTERDAM',
    language: 'en',
    section: { slug: 'world', name: 'World' },
    byline: [{ slug: 'marta-lindqvist', name: 'Marta Lindqvist' }],
    lede: null,
    corrections: [],
    firstPublishedAt: new Date('2026-03-04T12:00:00Z'),
    isDayOnly: false,
    breakingFor: null,
    publishedAt: new Date('2026-03-04T13:30:00Z'),
    ...words,
  };
}

test('no text that a newsroom can type breaks a feed', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 4 }), hostile, (cards, title) => {
      const feed = feedOf(cards, newsroom, { ...about, title }, site);
      expect(XMLValidator.validate(toRss(feed))).toBe(true);
      expect(XMLValidator.validate(toAtom(feed))).toBe(true);
      expect(JSON.parse(toJsonFeed(feed)).items).toHaveLength(cards.length);
      const news = newsSitemap(cards, { ...newsroom, name: title }, site);
      expect(XMLValidator.validate(news)).toBe(true);
      for (const text of [toRss(feed), toAtom(feed), news]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[^\P{Cs}]/u);
      }
    }),
  );
});

test('what a newsroom types comes out of a feed as it was typed', () => {
  const headline = 'Fish & <Chips>: "what’s" ]]> left';
  const parser = new XMLParser({ htmlEntities: true });
  const rss = parser.parse(toRss(feedOf([aCard({ headline })], newsroom, about, site)));
  expect(rss.rss.channel.item.title).toBe(headline);
});

test('every address in a feed is absolute, and a story keeps its id when its address changes', () => {
  const [before] = feedOf([aCard()], newsroom, about, site).items;
  const [after] = feedOf([aCard({ path: '/2026/03/04/tunnel-saved-a10442' })], newsroom, about, site).items;
  expect(before?.address).toBe('https://news.example.org/2026/03/04/harbor-tunnel-a10442');
  expect(after?.id).toBe(before?.id);
});

test('a corrected story says in every feed what was put right', () => {
  const text = 'The tunnel is 6 kilometres long, not 60.';
  const at = '2026-03-05T10:00:00.000Z';
  const feed = feedOf(
    [aCard({ corrections: [{ id: 'c', kind: 'correction', text, at }] })],
    newsroom,
    about,
    site,
  );
  const said = `Payments are paused, not ended.\n\nCorrection: ${text}`;
  expect(new XMLParser().parse(toRss(feed)).rss.channel.item).toMatchObject({
    description: said,
    'atom:updated': '2026-03-04T13:30:00.000Z',
  });
  expect(new XMLParser().parse(toAtom(feed)).feed.entry.summary).toBe(said);
  expect(JSON.parse(toJsonFeed(feed)).items[0].content_text).toBe(said);
});

test('the feed of corrections leads to the place of each in its story, and is well-formed whatever they say', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, headline) => {
      const row = { id: 'c1', kind: 'clarification' as const, text, at: new Date('2026-03-05T10:00:00Z') };
      const story = { number: 7, path: '/2026/03/04/tunnel-a7', headline, language: 'en' };
      const feed = correctionsFeed([{ ...row, ...story }], newsroom, about, site);
      expect(feed.items[0]?.address).toBe('https://news.example.org/2026/03/04/tunnel-a7#correction-c1');
      expect(XMLValidator.validate(toRss(feed))).toBe(true);
    }),
  );
});

test('an updated story says both times in Atom', () => {
  const atom = new XMLParser().parse(toAtom(feedOf([aCard()], newsroom, about, site)));
  expect(atom.feed.entry).toMatchObject({
    published: '2026-03-04T12:00:00.000Z',
    updated: '2026-03-04T13:30:00.000Z',
  });
});

test('a feed names its hub in every format, where there is one', () => {
  const hub = 'https://hub.example/?a=1&b=2';
  const feed = { ...feedOf([aCard()], newsroom, about, site), hub };
  expect(toRss(feed)).toContain('<atom:link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>');
  expect(toAtom(feed)).toContain('<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>');
  expect(JSON.parse(toJsonFeed(feed)).hubs).toEqual([{ type: 'WebSub', url: hub }]);
  expect(toRss({ ...feed, hub: '' }) + toAtom({ ...feed, hub: '' })).not.toContain('hub');
});

test('what the W3C’s feed validator asks for: titles by numbers, a summary in every entry, a date that can be', () => {
  const feed = feedOf([aCard({ headline: 'Fish & <Chips>', standfirst: '' })], newsroom, about, site);
  expect(toRss(feed)).toContain('<title>Fish &#x26; &#x3C;Chips&gt;</title>');
  expect(new XMLParser().parse(toAtom(feed)).feed.entry.summary).toBe('Fish & <Chips>');
  expect(feedOf([], newsroom, about, site).updatedAt.getUTCFullYear()).toBe(2000);
});
