/** A line of the house style as somebody wrote it in a list. */
export type StyleLine = { term: string; suggestion: string; reason: string };

/** What several pasted lines say, and the numbers of those that say nothing. */
export type StyleLines = { lines: StyleLine[]; unclear: number[] };

const apart = /\t|\s*(?:→|=>|->|\|)\s*/;

/**
 * Reads lines such as "utilise → use | Shorter", or columns of a spreadsheet: what is not written, what is written
 * instead, and perhaps why. Empty lines are passed over.
 */
export function readStyleLines(text: string): StyleLines {
  const read: StyleLines = { lines: [], unclear: [] };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [term = '', suggestion = '', ...reason] = line.split(apart).map((part) => part.trim());
    if (term && suggestion) read.lines.push({ term, suggestion, reason: reason.join(' ').trim() });
    else read.unclear.push(index + 1);
  }
  return read;
}
