import { expect, test } from 'vitest';
import { emptyDocument } from '#lib/document/types.ts';
import { changesBetween, diffFields } from './diff-content.ts';
import type { ArticleContent } from './types.ts';

const content: ArticleContent = {
  headline: 'The tunnel is not abandoned',
  standfirst: '',
  slug: '',
  dateline: 'ROTTERDAM',
  language: 'en',
  sectionId: 'world',
  authorIds: ['ada', 'bo'],
  tagIds: ['ports'],
  lede: { assetId: 'quay', caption: 'The quay', credit: 'J. Peres', alt: '' },
  firstPublished: null,
  originalAddress: '',
  body: emptyDocument(),
};

const nameOf = (id: string) => id.toUpperCase();

test('an article and itself differ in nothing', () => {
  const copy = structuredClone(content);
  expect(diffFields(content, copy, nameOf)).toEqual([]);
  expect(changesBetween(content, copy)).toEqual({ fields: [], blocks: [] });
});

test('each field says what changed in it, by words or by names', () => {
  const after: ArticleContent = {
    ...content,
    headline: 'The tunnel is abandoned',
    sectionId: null,
    authorIds: ['bo', 'cy'],
    lede: { assetId: 'crane', caption: 'The crane', credit: 'J. Peres', alt: '' },
  };
  const changes = diffFields(content, after, nameOf);
  const inWords = changes.map((change) => [
    change.field,
    change.kind === 'photo'
      ? `${change.before} > ${change.after}`
      : change.changes
          .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}${text}`))
          .join('|'),
  ]);
  expect(inWords).toEqual([
    ['headline', 'The tunnel is |-not |abandoned'],
    ['ledeCaption', 'The |-quay|+crane'],
    ['sectionId', '-WORLD'],
    ['authorIds', '-ADA|BO|+CY'],
    ['lede', 'quay > crane'],
  ]);
  expect(changesBetween(content, after).fields).toEqual(['headline', 'sectionId', 'authorIds', 'lede']);
});

test('a lede that is taken away takes its words with it', () => {
  expect(diffFields(content, { ...content, lede: null }, nameOf).map(({ field }) => field)).toEqual([
    'ledeCaption',
    'ledeCredit',
    'lede',
  ]);
});
