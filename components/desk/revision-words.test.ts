import { expect, test } from 'vitest';
import { changeWords } from './revision-words.ts';

const none = { changed: 0, added: 0, removed: 0, moved: 0 };

test('a line of the history says what changed in a few words', () => {
  expect(
    changeWords({
      fields: ['headline', 'authorIds'],
      blocks: [
        { ...none, type: 'paragraph', changed: 3, added: 1 },
        { ...none, type: 'image', added: 1 },
      ],
    }),
  ).toBe('Headline, byline; 3 paragraphs changed, 1 added, 1 photograph added');
});

test('one kind of thing is counted once, whatever its list is numbered by', () => {
  expect(
    changeWords({
      fields: [],
      blocks: [
        { ...none, type: 'bulletList', changed: 1 },
        { ...none, type: 'orderedList', changed: 1 },
        { ...none, type: 'gallery', removed: 2 },
        { ...none, type: 'factbox', moved: 2 },
      ],
    }),
  ).toBe('2 lists changed, 2 galleries removed, 2 factboxes moved');
});
