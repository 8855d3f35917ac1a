import { cleanText } from './clean-text.ts';
import type { DocumentNode } from './types.ts';

const longestWrapped = 140;
const shortestWrapped = 45;

/** Plain text as blocks: an empty line parts paragraphs, lines that were only wrapped are one, other lines stay lines. */
export function fromPlainText(text: string): DocumentNode[] {
  return paragraphsOfText(text).map((lines) => ({
    type: 'paragraph',
    content: lines.flatMap((line, place) => [
      ...(place > 0 ? [{ type: 'hardBreak' }] : []),
      { type: 'text', text: line },
    ]),
  }));
}

/** The paragraphs of a plain text, each as the lines that it keeps. */
export function paragraphsOfText(text: string): string[][] {
  return text
    .split(/(?:\r\n?|\n|\u2029)[ \t\u00a0]*(?:(?:\r\n?|\n|\u2029)[ \t\u00a0]*)+/)
    .map((chunk) =>
      chunk
        .split(/\r\n?|\n|\u2028/)
        .map(lineOf)
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
    .flatMap(asParagraphs);
}

function asParagraphs(lines: string[]): string[][] {
  if (lines.length === 1) return [lines];
  const longest = Math.max(...lines.map((line) => line.length));
  if (longest > longestWrapped) return lines.map((line) => [line]);
  const isWrapped =
    longest >= shortestWrapped && lines.slice(0, -1).every((line) => line.length >= longest * 0.6);
  return isWrapped ? [[lines.join(' ')]] : [lines];
}

function lineOf(line: string): string {
  return cleanText(line).replace(/\s+/g, ' ').trim();
}
