import { expect, test } from 'vitest';
import { namesOf } from './names.ts';

test('a page is named after each story that it shows and each author in a byline, once', () => {
  const ada = { slug: 'ada' };
  const stories = [
    { number: 7, byline: [ada, { slug: 'ben' }] },
    { number: 8, byline: [ada] },
    { number: 7 },
  ];
  expect(namesOf(['front'], stories)).toEqual([
    ...['newsroom', 'front', 'article:7', 'named:author:ada', 'named:author:ben', 'article:8'],
  ]);
});
