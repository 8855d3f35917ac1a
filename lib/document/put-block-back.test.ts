import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from './extract.ts';
import { putBlockBack } from './put-block-back.ts';
import type { DocumentJson } from './types.ts';

function body(...texts: string[]): DocumentJson {
  return {
    type: 'doc',
    content: texts.map((text) => ({
      type: 'paragraph',
      ...(text !== '' && { content: [{ type: 'text', text }] }),
    })),
  };
}

const lines = (one: DocumentJson) => plainText(one).split('\n\n');

describe('a block of an old revision', () => {
  const old = body('The opening.', 'The minister denied it on Wednesday.', 'The end.');

  test('takes the place of what it became', () => {
    const now = body('The opening.', 'The minister denied it twice on Wednesday.', 'New.', 'The end.');
    expect(lines(putBlockBack(old, 1, now))).toEqual([
      'The opening.',
      'The minister denied it on Wednesday.',
      'New.',
      'The end.',
    ]);
  });

  test('comes back behind the block that it followed, when it is gone', () => {
    const now = body('Before all.', 'The opening.', 'The end.');
    expect(lines(putBlockBack(old, 1, now))).toEqual([
      'Before all.',
      'The opening.',
      'The minister denied it on Wednesday.',
      'The end.',
    ]);
  });

  test('comes first when nothing that was before it is left', () => {
    expect(lines(putBlockBack(old, 1, body('Quite another text.')))).toEqual([
      'The minister denied it on Wednesday.',
      'Quite another text.',
    ]);
  });

  test('is not put in twice when it only moved', () => {
    const now = body('The minister denied it on Wednesday.', 'The opening.', 'The end.');
    expect(putBlockBack(old, 1, now)).toEqual(now);
  });

  test('is all there is in a body in which nothing was written', () => {
    expect(putBlockBack(old, 1, body(''))).toEqual(body('The minister denied it on Wednesday.'));
  });

  test('that does not exist changes nothing', () => {
    const now = body('The opening.');
    expect(putBlockBack(old, 9, now)).toBe(now);
  });
});

test('a block that was put back is there, and every other block stays or is what it became', () => {
  const text = fc.constantFrom(
    'One.',
    'Two of them.',
    'Three of the kind.',
    'Four.',
    'Five and some.',
    'Six.',
  );
  const texts = fc.uniqueArray(text, { minLength: 1 });
  fc.assert(
    fc.property(texts, texts, fc.nat(5), (before, after, at) => {
      const place = at % before.length;
      const result = lines(putBlockBack(body(...before), place, body(...after)));
      expect(result).toContain(before[place]);
      expect(after.filter((one) => !result.includes(one)).length).toBeLessThanOrEqual(1);
      expect(putBlockBack(body(...before), place, body(...result))).toEqual(body(...result));
    }),
  );
});
