import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRendition, widthsFor } from './rules.ts';

describe('the widths a photograph is kept in', () => {
  test.each([
    [6000, [320, 640, 960, 1280, 1920]],
    [1600, [320, 640, 960, 1280]],
    [1900, [320, 640, 960, 1280, 1900]],
    [600, [320, 600]],
    [100, [100]],
    [1, [1]],
  ])('%i pixels wide: %j', (width, widths) => {
    expect(widthsFor(width)).toEqual(widths);
  });

  test('never larger than the original, ascending, at least one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (width) => {
        const widths = widthsFor(width);
        expect(widths.length).toBeGreaterThan(0);
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
        expect(Math.max(...widths)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('the address of a rendition', () => {
  const key = '0123456789abcdef0123456789abcdef';

  test('names one stored file and its type', () => {
    expect(parseRendition(key, '640.webp')).toEqual({
      key,
      name: `media/01/${key}/640.webp`,
      type: 'image/webp',
    });
  });

  test.each([
    [key, 'original'],
    [key, '640.png'],
    [key, '0640.jpg'],
    [key, '640.jpg/..'],
    [key, '../640.jpg'],
    [key, '640.jpg\n'],
    [key, '99999.jpg'],
    [key.toUpperCase(), '640.jpg'],
    ['..', '640.jpg'],
    [`${key}0`, '640.jpg'],
    [[key], '640.jpg'],
  ])('%j / %j is none', (part, file) => {
    expect(parseRendition(part, file)).toBeNull();
  });
});
