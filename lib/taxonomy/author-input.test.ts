import { expect, test } from 'vitest';
import { authorWordsInput } from './author-input.ts';

const id = '0190a6e0-0000-7000-8000-000000000001';
const ada = { id, baseVersion: 1, name: 'Ada Berg', slug: 'ada-berg', names: {} };

/** The links as they are stored, or the message at the first that is refused. */
function linksOf(...links: { url: string; title?: string }[]): unknown {
  const parsed = authorWordsInput.safeParse({ ...ada, links });
  return parsed.success ? parsed.data.links : parsed.error.issues[0]?.message;
}

test.each([
  ['https://social.example/@ada', 'https://social.example/@ada'],
  ['  social.example/@ada ', 'https://social.example/@ada'],
  ['HTTPS://Social.Example', 'https://social.example/'],
  ['https://пример.рф/ада', 'https://xn--e1afmkfd.xn--p1ai/%D0%B0%D0%B4%D0%B0'],
])('the link %s is stored as %s', (typed, stored) => {
  expect(linksOf({ url: typed })).toEqual([{ url: stored, title: '' }]);
});

test.each([
  '',
  'http://social.example/@ada',
  'javascript://social.example/%0aalert(1)',
  'javascript:alert(1)',
  'data:text/html,hello',
  'https://ada:secret@social.example/',
  'https://localhost/ada',
  'https://127.0.0.1/ada',
  'https://[::1]/ada',
  'ada@social.example',
  `https://social.example/${'a'.repeat(500)}`,
])('%j is no link for readers', (url) => {
  expect(linksOf({ url })).toEqual(expect.stringContaining('https://'));
});

test('there are five links at most, each once, and a title is one line', () => {
  const six = Array.from({ length: 6 }, (_, place) => ({ url: `https://social.example/${place}` }));
  expect(linksOf(...six)).toBe('An author has at most 5 links.');
  expect(linksOf({ url: 'social.example/a' }, { url: 'https://social.example/a' })).toBe(
    'This link is there already.',
  );
  expect(linksOf({ url: 'social.example', title: ' Ada\non\u200b Social ' })).toEqual([
    { url: 'https://social.example/', title: 'Ada on Social' },
  ]);
});

test.each(['ada', 'ada@', 'ada@example', 'Ada <ada@post.example>'])('%j is no e-mail address', (email) => {
  expect(authorWordsInput.safeParse({ ...ada, email }).success).toBe(false);
});

test('an author needs no job title, no biography, no e-mail address and no account', () => {
  expect(authorWordsInput.parse(ada)).toMatchObject({ jobTitle: '', bio: '', email: '', accountId: null });
});
