import { cleanText } from '#lib/document/clean-text.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { type Marks, markList } from './marks.ts';

/** What stands in a line of text before its white space is put right. */
export type Part =
  | { text: string; marks: Marks; isKept?: boolean }
  | { isBreak: true }
  | { atom: DocumentNode };

// Zero-width space, word joiner, byte order mark and direction marks come along with copied text and show nothing.
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffc]/g;

/**
 * The paragraphs that a run of parts makes, as the inline content of each: white space as one space, none at the ends; a lone
 * non-breaking space between two words stays; an empty line (two breaks) begins the next paragraph.
 */
export function linesOf(parts: Part[]): DocumentNode[][] {
  const paragraphs: Part[][] = [[]];
  let breaks = 0;
  for (const part of parts.flatMap(cleanPart)) {
    if ('isBreak' in part) {
      breaks += 1;
      continue;
    }
    const isSpace = 'text' in part && part.text.trim() === '';
    if (isSpace && breaks > 0) continue;
    if (breaks > 1) paragraphs.push([]);
    const line = paragraphs.at(-1) ?? [];
    if (breaks === 1 && line.length > 0) line.push({ isBreak: true });
    line.push(part);
    breaks = 0;
  }
  return paragraphs.map(tidied).filter((line) => line.length > 0);
}

function cleanPart(part: Part): Part[] {
  if (!('text' in part)) return [part];
  const text = cleanText(part.text)
    .replace(invisible, '')
    .replace(/\u00ad/g, '');
  if (!part.isKept) return text === '' ? [] : [{ ...part, text }];
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [...(index > 0 ? [{ isBreak: true as const }] : []), { ...part, text: line }])
    .filter((each) => !('text' in each) || each.text !== '');
}

function tidied(parts: Part[]): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  // Whether a space here would stand at the beginning of a line or after another.
  let isAfterSpace = true;
  for (const part of parts) {
    if ('atom' in part) {
      nodes.push(part.atom);
      isAfterSpace = false;
    } else if ('isBreak' in part) {
      trimLast(nodes);
      nodes.push({ type: 'hardBreak' });
      isAfterSpace = true;
    } else {
      if (isAfterSpace && /^\s/.test(part.text)) loosenLast(nodes);
      const text = spaced(part.text, isAfterSpace);
      if (text === '') continue;
      isAfterSpace = /\s$/.test(text);
      push(nodes, text, part.marks);
    }
  }
  while (nodes.length > 0 && (trimLast(nodes) || nodes.at(-1)?.type === 'hardBreak')) {
    if (nodes.at(-1)?.type === 'hardBreak') nodes.pop();
  }
  return nodes;
}

function spaced(text: string, isAfterSpace: boolean): string {
  const single = text.replace(/\s+/g, (run) => (run === '\u00a0' || run === '\u202f' ? run : ' '));
  return isAfterSpace ? single.replace(/^\s+/, '') : single;
}

// A non-breaking space that another space follows is an ordinary one: two parts of a text met there.
function loosenLast(nodes: DocumentNode[]): void {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.text = (last.text ?? '').replace(/\s$/, ' ');
}

// Takes the white space off the end; true when a text went away altogether, so that the one before is looked at.
function trimLast(nodes: DocumentNode[]): boolean {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return false;
  last.text = (last.text ?? '').trimEnd();
  if (last.text !== '') return false;
  nodes.pop();
  return true;
}

function push(nodes: DocumentNode[], text: string, marks: Marks): void {
  const list = markList(marks);
  const last = nodes.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(list)) {
    last.text = `${last.text}${text}`;
    return;
  }
  nodes.push({ type: 'text', ...(list && { marks: list }), text });
}
