import { expect, it } from 'vitest';
import { emptyDocument } from '#lib/document/types.ts';
import { findKeptTexts, type Kept, keepText, keptTextKey, type TextStorage } from './kept-text.ts';
import { nothingKnown } from './known.ts';

function browser(): TextStorage {
  const rows = new Map<string, string>();
  return {
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
    key: (index) => [...rows.keys()][index] ?? null,
    get length() {
      return rows.size;
    },
  };
}

function story(headline: string, keptAt: string): Kept {
  const content = {
    headline,
    standfirst: '',
    slug: '',
    dateline: '',
    language: 'en',
    sectionId: null,
    authorIds: [],
    tagIds: [],
    lede: null,
    body: emptyDocument(),
  };
  return { content, known: nothingKnown, baseVersion: 3, keptAt };
}

it('offers a kept text to the person who typed it, newest first, and to nobody else', () => {
  const storage = browser();
  keepText(storage, keptTextKey('ada', 12, 'a'), story('older', '2026-11-22T10:00:00Z'));
  keepText(storage, keptTextKey('ada', 12, 'b'), story('newer', '2026-11-22T11:00:00Z'));
  expect(findKeptTexts(storage, 'ada', 12).map((text) => text.content.headline)).toEqual(['newer', 'older']);
  expect(findKeptTexts(storage, 'ada', 1)).toEqual([]);
  expect(findKeptTexts(storage, 'bea', 12)).toEqual([]);
});

it('lets a text go once it is stored', () => {
  const storage = browser();
  const key = keptTextKey('ada', 12, 'a');
  keepText(storage, key, story('stored soon', '2026-11-22T10:00:00Z'));
  keepText(storage, key, null);
  expect(findKeptTexts(storage, 'ada', 12)).toEqual([]);
});

it('passes over what is not a text, and says when the browser cannot keep one', () => {
  const storage = browser();
  storage.setItem(keptTextKey('ada', 12, 'a'), '{broken');
  expect(findKeptTexts(storage, 'ada', 12)).toEqual([]);
  const full: TextStorage = {
    ...browser(),
    length: 0,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(keepText(full, 'key', story('too long', ''))).toBe(false);
});
