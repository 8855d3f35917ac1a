import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { newsroomCardPath, parseCardFile, storyCardPath } from './card-address.ts';
import { drawCard } from './draw-card.ts';
import { type Faces, loadFaces } from './faces.ts';
import { renderCard } from './render-card.ts';
import { breakLines, drawable, widthOf } from './set-text.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await loadFaces();
});

const words = { name: 'Harbour Courier', headline: 'Ferries sail again', section: 'Harbour' };

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.uint16Array({ maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    ']]>',
    '</svg><script>',
    '"/><image href="//evil"/>',
    '\u202eevil',
    '\ud800',
    '&lt;',
    'W'.repeat(300),
  ),
);

test('whatever a headline holds, the card is a picture of the size that networks ask for', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (name, headline, section) => {
      const { format, width, height } = await sharp(await renderCard({ name, headline, section })).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    }),
    { numRuns: 40 },
  );
});

test('no text stands in the drawing: nothing in it can be an element, an address or a number that is none', () => {
  fc.assert(
    fc.property(hostile, hostile, (headline, section) => {
      const drawing = drawCard({ name: 'Courier', headline, section }, faces);
      expect(
        drawing.replace(/<\/?svg[^>]*>|<rect [\w="# .]*\/>|<path fill="#\w+" d="[MLCQZ\d. -]*"\/>/g, ''),
      ).toBe('');
    }),
  );
});

test('English, Russian and Turkish letters are drawn; emoji and signs that no face has are left out', () => {
  expect(drawable('Паромы снова ходят: «Øresund», İstanbul', faces.serif)).toBe(
    'Паромы снова ходят: «Øresund», İstanbul',
  );
  expect(drawable('Snow ❄️ in 東京 👩‍👧 today', faces.serif)).toBe('Snow in today');
  expect(drawable('\u202e\u200bBack\u0000ward', faces.serif)).toBe('Backward');
});

test('lines are no longer than they may be, and a word that is longer than a line is cut', () => {
  const text = `The ${'very '.repeat(20)}${'W'.repeat(80)} end`;
  const lines = breakLines(text, faces.serif, 60, 500);
  expect(lines.every((line) => widthOf(line, faces.serif, 60) <= 500)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});

test('a short headline is set larger than a long one; one that never fits ends in points', () => {
  const heightOf = (headline: string) => drawCard({ ...words, headline }, faces).match(/<path/g)?.length;
  expect(heightOf('Short')).toBe(3);
  expect(heightOf('long words '.repeat(200))).toBe(8);
});

test('a card whose words cannot be drawn at all shows the newsroom’s name', () => {
  expect(drawCard({ ...words, headline: '東京', section: '' }, faces)).toBe(
    drawCard({ ...words, headline: '', section: '' }, faces),
  );
});

test('a card’s address says a story or an edition, and nothing else is one', () => {
  expect(parseCardFile(storyCardPath(12).slice('/card/'.length))).toEqual({ number: 12 });
  expect(parseCardFile(newsroomCardPath('').slice('/card/'.length))).toEqual({ edition: '' });
  expect(parseCardFile(newsroomCardPath('ru').slice('/card/'.length))).toEqual({ edition: 'ru' });
  for (const file of [
    '0.png',
    '012.png',
    '12.jpg',
    '12.png.png',
    '9999999999.png',
    'newsroom-.png',
    '../1.png',
    '',
  ])
    expect(parseCardFile(file)).toBeNull();
});
