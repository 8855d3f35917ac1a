import type { SnippetPart } from './types.ts';

// Private-use characters that the database sets around a match; taken out of the text before it is searched.
export const markStart = '\uE000';
export const markEnd = '\uE001';

/** Turns a marked excerpt into plain parts. Whatever the text holds, it comes out as text. */
export function parseSnippet(marked: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  for (const piece of marked.split(markStart)) {
    const end = piece.indexOf(markEnd);
    if (end > 0) parts.push({ text: piece.slice(0, end), marked: true });
    const plain = end === -1 ? piece : piece.slice(end + 1);
    if (plain) parts.push({ text: plain.replaceAll(markEnd, ''), marked: false });
  }
  return parts;
}
