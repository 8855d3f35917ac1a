import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDocument } from '#lib/document/types.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { newsArticle, profilePage, structuredText } from './json-ld.ts';

const newsroom: NewsroomView = {
  ...{ name: 'Courier', tagline: '', language: 'en', timeZone: 'UTC', edition: '', home: '' },
  editions: [{ edition: '', language: 'en', home: '' }],
  hasNewsletter: false,
};

const article: PublicArticle = {
  number: 10_442,
  edition: '',
  path: '/2026/03/04/harbor-tunnel-a10442',
  slug: 'harbor-tunnel',
  headline: 'Harbor Tunnel',
  standfirst: '',
  dateline: 'ROTTERDAM',
  language: 'en',
  section: { slug: 'world', name: 'World' },
  byline: [{ slug: 'marta-lindqvist', name: 'Marta Lindqvist' }],
  tags: [{ slug: 'tunnels', name: 'Tunnels' }],
  lede: {
    key: 'k',
    width: 1600,
    height: 900,
    widths: [640, 1280],
    caption: '',
    credit: 'P. Duda / EPA',
    alt: 'A tunnel',
  },
  body: emptyDocument(),
  schemaVersion: 1,
  media: {},
  words: 300,
  corrections: [
    { id: 'c1', kind: 'correction', text: 'It is six years late.', at: '2026-03-05T10:00:00.000Z' },
  ],
  firstPublishedAt: new Date('2026-03-04T12:00:00Z'),
  isDayOnly: false,
  originalAddress: '',
  publishedAt: new Date('2026-03-04T13:30:00Z'),
};

test('a story says where else its author is to be found, when that is known', () => {
  const sameAs = ['https://social.example/@marta'];
  const byline = [
    { slug: 'marta', name: 'Marta', sameAs },
    { slug: 'ben', name: 'Ben' },
  ];
  const { author } = newsArticle({ ...article, byline }, newsroom, 'https://news.example.org');
  expect(JSON.parse(JSON.stringify(author))).toEqual([
    { '@type': 'Person', name: 'Marta', url: 'https://news.example.org/author/marta', sameAs },
    { '@type': 'Person', name: 'Ben', url: 'https://news.example.org/author/ben' },
  ]);
});

test('an author’s page tells machines who the person is, and nothing that nobody said', () => {
  const marta = { slug: 'marta', title: 'Marta', intro: '', picture: null, profile: null };
  const plain = profilePage(marta, newsroom, 'https://news.example.org');
  expect(JSON.parse(JSON.stringify(plain.mainEntity))).toEqual({
    '@type': 'Person',
    name: 'Marta',
    url: 'https://news.example.org/author/marta',
  });
  const profile = {
    jobTitle: 'Critic',
    links: [{ url: 'https://social.example/@marta', title: '' }],
    email: 'marta@post.example',
    names: [{ language: 'ru', name: 'Марта' }],
  };
  const full = profilePage(
    { ...marta, intro: 'Writes.', picture: article.lede, profile },
    newsroom,
    'https://news.example.org',
  );
  expect(full.mainEntity).toMatchObject({
    ...{ name: 'Marta', alternateName: ['Марта'], jobTitle: 'Critic', description: 'Writes.' },
    image: { '@type': 'ImageObject', url: 'https://news.example.org/media/k/1280.jpg' },
    sameAs: ['https://social.example/@marta'],
  });
});

test('a story tells machines what a reader sees', () => {
  expect(newsArticle(article, newsroom, 'https://news.example.org')).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Harbor Tunnel',
    dateline: 'ROTTERDAM',
    datePublished: '2026-03-04T12:00:00.000Z',
    dateModified: '2026-03-04T13:30:00.000Z',
    isAccessibleForFree: true,
    author: [{ name: 'Marta Lindqvist', url: 'https://news.example.org/author/marta-lindqvist' }],
    publisher: { '@type': 'NewsMediaOrganization', name: 'Courier' },
    image: [{ url: 'https://news.example.org/media/k/1280.jpg', width: 1280, height: 720 }],
    correction: [
      {
        '@type': 'CorrectionComment',
        '@id': expect.stringMatching(/^https:\/\/news\.example\.org\/.+#correction-c1$/),
        text: 'It is six years late.',
        datePublished: '2026-03-05T10:00:00.000Z',
      },
    ],
  });
});

const anyText = fc.uint16Array({ maxLength: 12 }).map((units) => String.fromCharCode(...units));

test('no headline can end the script element that describes it', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constant('</script><!--\u2028')), (headline) => {
      const text = structuredText({ headline });
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text).headline).toBe(headline);
    }),
  );
});
