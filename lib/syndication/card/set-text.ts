import type { PathStep } from 'opentype.js';
import type { Face } from './faces.ts';

/** A character as it is drawn. */
type Mark = { character: string; face: Face };

// What has no shape, and what would turn the direction of the rest.
const shapeless = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

/** The text without what none of the faces can draw: signs of other alphabets, emoji, controls. May be empty. */
export function drawable(text: string, faces: Face[]): string {
  const known = Array.from(text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').replace(shapeless, ''));
  return known
    .filter((character) => character === ' ' || faceOf(character, faces) !== undefined)
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/(^| )[\u0300-\u036f]+/g, '$1')
    .trim();
}

/** The width of a line that can be drawn. */
export function widthOf(text: string, faces: Face[], size: number): number {
  return walk(text, faces, size, () => undefined);
}

/** The outlines of a line that can be drawn, from its left end on the baseline. */
export function outlineOf(text: string, faces: Face[], size: number, x: number, y: number): string {
  const pieces: string[] = [];
  walk(text, faces, size, ({ character, face }, along) => {
    const glyph = face.font.charToGlyph(character);
    pieces.push(...glyph.getPath(x + along, y, size).commands.map(stepOf));
  });
  return pieces.join('');
}

/** Breaks a text that can be drawn into lines of at most `most`; a word that is longer than a line is cut. */
export function breakLines(text: string, faces: Face[], size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => cutWord(each, faces, size, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, faces, size) <= most) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The line with three points at its end, short enough for `most`. */
export function withPoints(line: string, faces: Face[], size: number, most: number): string {
  let kept = Array.from(line);
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, faces, size) > most) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

function cutWord(word: string, faces: Face[], size: number, most: number): string[] {
  if (widthOf(word, faces, size) <= most) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, faces, size) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Goes along a line, and returns its width. */
function walk(text: string, faces: Face[], size: number, at: (mark: Mark, along: number) => void): number {
  let along = 0;
  let before: Mark | undefined;
  for (const character of text) {
    // A space is in the first face, whatever stands beside it.
    const face = faceOf(character, faces) ?? faces[0];
    if (!face) return along;
    const { unitsPerEm } = face.font;
    const mark = { character, face };
    if (before?.face === face) along += (kerningOf(before, mark) * size) / unitsPerEm;
    at(mark, along);
    along += ((face.font.charToGlyph(character).advanceWidth ?? 0) * size) / unitsPerEm;
    before = mark;
  }
  return along;
}

function kerningOf(left: Mark, right: Mark): number {
  const { font, kerning } = right.face;
  return font.position.getKerningValue(
    kerning,
    font.charToGlyphIndex(left.character),
    font.charToGlyphIndex(right.character),
  );
}

function faceOf(character: string, faces: Face[]): Face | undefined {
  return faces.find(({ font }) => font.charToGlyphIndex(character) > 0);
}

// The library's own writing makes "NaN" of some numbers near zero.
function stepOf({ type, x1, y1, x2, y2, x, y }: PathStep): string {
  return type + [x1, y1, x2, y2, x, y].flatMap((at) => (at === undefined ? [] : at.toFixed(1))).join(' ');
}
