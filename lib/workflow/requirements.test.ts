import { expect, test } from 'vitest';
import type { SiblingRef } from '#lib/articles/siblings/types.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { type RequirementLevel, requirementCodes } from './requirement-table.ts';
import { publishIssues } from './requirements.ts';

const ready: ArticleContent = {
  headline: 'Harbour tunnel not abandoned',
  standfirst: 'Payments are paused.',
  slug: '',
  dateline: '',
  language: 'en',
  sectionId: 'a section',
  authorIds: ['an author'],
  tagIds: ['a tag'],
  lede: { assetId: 'a', caption: 'c', credit: 'c', alt: 'a' },
  firstPublished: null,
  originalAddress: '',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Text.' }] }] },
};

function issues(words: Partial<ArticleContent>): string[] {
  return publishIssues({ ...ready, ...words }).map((issue) => `${issue.level} ${issue.field}`);
}

test('a complete story lacks nothing', () => {
  expect(publishIssues(ready)).toEqual([]);
});

test.each<[string, Partial<ArticleContent>, string[]]>([
  ['no headline', { headline: '' }, ['blocks headline']],
  ['an endless headline', { headline: 'x'.repeat(121) }, ['warns headline']],
  ['no standfirst', { standfirst: '' }, ['warns standfirst']],
  ['no section', { sectionId: null }, ['blocks sectionId']],
  ['no byline', { authorIds: [] }, ['blocks authorIds']],
  ['no tag', { tagIds: [] }, ['warns tagIds']],
  ['no lede image', { lede: null }, []],
  [
    'a lede image without words',
    { lede: { assetId: 'a', caption: '', credit: '', alt: '' } },
    ['blocks lede.alt', 'blocks lede.credit', 'warns lede.caption'],
  ],
  ['an empty body', { body: { type: 'doc', content: [{ type: 'paragraph' }] } }, ['blocks body']],
  [
    'a body of spaces',
    {
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: ' \u00a0 ' }] }] },
    },
    ['blocks body'],
  ],
  [
    'a body of one photograph without words',
    { body: { type: 'doc', content: [{ type: 'image', attrs: { assetId: 'a', alt: ' ', credit: '' } }] } },
    ['blocks body', 'blocks body'],
  ],
  [
    'a body of one photograph with its words',
    { body: { type: 'doc', content: [{ type: 'image', attrs: { assetId: 'a', alt: 'a', credit: 'c' } }] } },
    [],
  ],
  [
    'something still to come in the text',
    {
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Paid by ' },
              { type: 'tk', attrs: { note: '' } },
            ],
          },
        ],
      },
    },
    ['blocks body'],
  ],
  [
    'something still to come in a headline',
    { headline: 'Harbour tunnel costs TK million' },
    ['warns headline'],
  ],
  ['a headline with those letters in a word', { headline: 'ATK and TKO' }, []],
  [
    'an empty gallery, and a note that says nothing',
    {
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Paid' },
              { type: 'footnote', attrs: { note: ' ' } },
            ],
          },
          { type: 'gallery', attrs: { caption: '' } },
        ],
      },
    },
    ['blocks body', 'blocks body'],
  ],
  [
    'a photograph without words in a gallery',
    {
      body: {
        type: 'doc',
        content: [
          { type: 'gallery', content: [{ type: 'image', attrs: { assetId: 'a', alt: 'a', credit: '' } }] },
        ],
      },
    },
    ['blocks body', 'warns body'],
  ],
])('%s', (_what, words, expected) => {
  expect(issues(words)).toEqual(expected);
});

test('a slug that is taken and cards that lead nowhere are said at their fields', () => {
  const context = { slugTakenBy: { number: 10_002, headline: 'The other' }, unreadableRelated: [10_003] };
  expect(publishIssues(ready, context)).toMatchObject([
    { field: 'slug', level: 'blocks', message: expect.stringContaining('The other') },
    { field: 'body', level: 'warns', message: expect.stringContaining('10003') },
  ]);
});

test('open suggestions warn, and hold nothing up', () => {
  expect(publishIssues(ready, { openSuggestions: 2 })).toMatchObject([
    {
      field: 'body',
      level: 'warns',
      message: '2 suggestions are still open. Readers get the text as if nobody had made them.',
    },
  ]);
});

test('where asked for, a story is told in the other languages, and readers have it there', () => {
  const levels = { 'language-sibling': 'block', 'sibling-published': 'warn' } as const;
  const said = (siblings: SiblingRef[]) =>
    publishIssues(ready, { siblings }, levels).map(({ level, message }) => `${level}: ${message}`);
  expect(publishIssues(ready, { siblings: [] })).toEqual([]);
  expect(said([])).toEqual(['blocks: It is not told in Russian.']);
  expect(said([{ number: 17, language: 'ru', isLive: false }])).toEqual([
    'warns: Its sibling in Russian (article 17) is not published.',
  ]);
  expect(said([{ number: 17, language: 'ru', isLive: true }])).toEqual([]);
});

test('a link that leads nowhere is named by its words, while it is in the text', () => {
  const marks = [{ type: 'link', attrs: { href: 'https://example.org/figures' } }];
  const content = [{ type: 'text', text: 'figures of the ministry', marks }];
  const body = { type: 'doc' as const, content: [{ type: 'paragraph', content }] };
  const brokenLinks = [{ address: 'https://example.org/figures', reason: '404' }];
  expect(publishIssues({ ...ready, body }, { brokenLinks })).toMatchObject([
    {
      level: 'warns',
      field: 'body',
      message: 'The link “figures of the ministry” leads nowhere (404): https://example.org/figures',
    },
  ]);
  expect(publishIssues(ready, { brokenLinks })).toEqual([]);
});

test('what is still to come is found by its note and the words around it', () => {
  const tk = { type: 'tk', attrs: { note: 'sum?' } };
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The port paid ' }, tk] }],
  };
  expect(publishIssues({ ...ready, body })[0]?.message).toBe('Still to come (TK), “sum?”: “The port paid”');
});

test.each<[string, Partial<ArticleContent>, string[]]>([
  ['a dateline in capitals', { dateline: 'NEW YORK' }, []],
  ['a dateline in capitals of Cyrillic', { dateline: 'ПЕРМЬ' }, []],
  ['a dateline as one types it', { dateline: 'Brussels' }, ['warns dateline']],
  ['a dateline with the page’s dash', { dateline: 'BRUSSELS —' }, ['warns dateline']],
  ['an endless standfirst', { standfirst: 'x'.repeat(301) }, ['warns standfirst']],
])('%s', (_, words, expected) => {
  expect(issues(words)).toEqual(expected);
});

test('a newsroom says how strict it is: off, a warning, or a bar', () => {
  const bare = { ...ready, tagIds: [], lede: null };
  const levels = (tags: RequirementLevel) =>
    publishIssues(bare, {}, { tags, 'lede-image': 'block' }).map(({ level, field }) => `${level} ${field}`);
  expect(levels('off')).toEqual(['blocks lede']);
  expect(levels('warn')).toEqual(['warns tagIds', 'blocks lede']);
  expect(levels('block')).toEqual(['blocks tagIds', 'blocks lede']);
});

test('what makes a page a page stays, whatever is said', () => {
  const nothing = { ...ready, headline: '', sectionId: null };
  const off = Object.fromEntries(requirementCodes.map((code) => [code, 'off' as const]));
  const left = publishIssues(nothing, { isToCome: true }, off);
  expect(left.map(({ code }) => code)).toEqual(['headline', 'section', 'first-published']);
  expect(left.every(({ isFixed, level }) => isFixed && level === 'blocks')).toBe(true);
});

test('where asked for, a credit names photographer and agency', () => {
  const lede = { assetId: 'a', caption: 'c', credit: 'Jane Doe', alt: 'a' };
  const check = (credit: string) =>
    publishIssues({ ...ready, lede: { ...lede, credit } }, {}, { 'agency-credit': 'block' });
  expect(check('Jane Doe').map(({ code }) => code)).toEqual(['agency-credit']);
  expect(check('Jane Doe / AP / TASS')).toEqual([]);
});
