// What a spreadsheet may take for the beginning of a formula, in every width; and the apostrophe itself, so that ours can be told.
const formula = "['=+\\-@|%＝＋－＠﹢﹣﹦﹫]";
const invisible = '[\\s\\p{C}\\p{Z}]*';
// A cell begins at its own beginning, and for a spreadsheet with other habits after a semicolon, a tab or a line's end.
const beginning = '(?:^|[;\\t\\r\\n])';
const dangerous = new RegExp(`${beginning}${invisible}(?=${formula})`, 'gu');
const guarded = new RegExp(`(${beginning}${invisible})'`, 'gu');

/**
 * A line of a CSV file (RFC 4180) with its line's end. Every cell is quoted and inert: where a spreadsheet could begin to
 * read a formula, an apostrophe stands before it. `parseCsv` takes it away again.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** Reads CSV as `csvLine` wrote it, a line at a time, whatever the pieces in which it arrives. */
export async function* parseCsv(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string[], void> {
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let mayClose = false;
  let isFirst = true;
  for await (const piece of pieces) {
    for (const letter of piece) {
      if (isFirst && letter === '\uFEFF') {
        isFirst = false;
        continue;
      }
      isFirst = false;
      if (isQuoted && !mayClose) {
        if (letter === '"') mayClose = true;
        else cell += letter;
      } else if (letter === '"') {
        // Twice within quotes it is one; at the beginning of a cell it opens them.
        if (mayClose) cell += letter;
        isQuoted = true;
        mayClose = false;
      } else if (letter === ',' || letter === '\n') {
        cells.push(live(cell));
        cell = '';
        isQuoted = false;
        mayClose = false;
        if (letter === '\n') {
          yield cells;
          cells = [];
        }
      } else if (letter !== '\r') cell += letter;
    }
  }
  if (cell !== '' || cells.length > 0) yield [...cells, live(cell)];
}

function inert(cell: string): string {
  const guardedCell = cell.replace(dangerous, (lead) => `${lead}'`);
  return /^[\t\r\n]/.test(cell) ? `'${guardedCell}` : guardedCell;
}

function live(cell: string): string {
  return cell.replace(guarded, '$1');
}
