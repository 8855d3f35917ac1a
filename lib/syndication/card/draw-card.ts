import type { Face, Faces } from './faces.ts';
import { breakLines, drawable, outlineOf, withPoints } from './set-text.ts';

/** What a card says: of a story its headline and section; of a newsroom its name alone, with the line below it. */
export type CardWords = { name: string; headline: string; section: string };

/** The size that every network shows whole. */
export const cardWidth = 1200;
export const cardHeight = 630;

const edge = 80;
const column = cardWidth - 2 * edge;
const colours = { paper: '#fdfcfa', ink: '#14181f', accent: '#a8122b', rule: '#dedad2' };
const sizes = [92, 84, 76, 68, 60, 52, 46];
const leading = 1.14;
const headlineTop = 150;
const headlineBottom = 500;
const footBaseline = 566;

/** The card as SVG, all text as outlines: whoever draws it needs no font, and finds no text to misread. */
export function drawCard(words: CardWords, faces: Faces): string {
  const section = drawable(words.section, faces.sans);
  const headline = drawable(words.headline, faces.serif);
  const name = drawable(words.name, faces.serif);
  const parts = [
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${colours.paper}"/>`,
    `<rect width="${cardWidth}" height="12" fill="${colours.ink}"/>`,
    oneLine(section, faces.sans, 30, 104, colours.accent),
    ...headlineParts(headline || name, faces.serif),
    `<rect x="${edge}" y="512" width="${column}" height="2" fill="${colours.rule}"/>`,
    oneLine(headline ? name : '', faces.serif, 38, footBaseline, colours.ink),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}">${parts.join('')}</svg>`;
}

function headlineParts(text: string, faces: Face[]): string[] {
  const { size, lines } = fitted(text, faces);
  const height = lines.length * size * leading;
  // Short headlines stand in the middle of their space, long ones fill it.
  const top = headlineTop + (headlineBottom - headlineTop - height) / 2;
  return lines.map((line, index) => {
    const baseline = top + index * size * leading + size * 0.86;
    return path(outlineOf(line, faces, size, edge, baseline), colours.ink);
  });
}

/** The largest size in which the whole text has room; in the smallest, what does not fit is left out. */
function fitted(text: string, faces: Face[]): { size: number; lines: string[] } {
  const room = headlineBottom - headlineTop;
  for (const size of sizes) {
    const lines = breakLines(text, faces, size, column);
    if (lines.length * size * leading <= room) return { size, lines };
  }
  const size = sizes.at(-1) ?? 46;
  const most = Math.floor(room / (size * leading));
  const lines = breakLines(text, faces, size, column).slice(0, most);
  const last = lines.pop() ?? '';
  return { size, lines: [...lines, withPoints(last, faces, size, column)] };
}

function oneLine(text: string, faces: Face[], size: number, baseline: number, colour: string): string {
  if (text === '') return '';
  const [first = '', ...others] = breakLines(text, faces, size, column);
  const line = others.length > 0 ? withPoints(first, faces, size, column) : first;
  return path(outlineOf(line, faces, size, edge, baseline), colour);
}

function path(outline: string, colour: string): string {
  return `<path fill="${colour}" d="${outline}"/>`;
}
