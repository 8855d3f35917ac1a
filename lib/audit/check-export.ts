import { parseCsv } from '#lib/platform/csv.ts';
import { type ChainRow, chainStart, checkEnd, checkRow, rowHash } from './chain.ts';
import type { ChainPlace, Finding } from './chain-findings.ts';
import { exportColumns, headLine, headMark, sentenceOfRow } from './export-lines.ts';

/** An exported file, checked. `isWhole` when it was exported without filters, so that a removed row would have been found. */
export type CheckedExport = {
  checked: number;
  findings: Finding[];
  isWhole: boolean;
  head: ChainPlace | null;
};

type Head = ChainPlace & { rows: number; isWhole: boolean };

const mostFindings = 100;

/**
 * Checks an exported log by itself, without a database, a line at a time. In a filtered one every row is checked by itself;
 * in a whole one also that each follows the one before, and that the last is the head.
 */
export async function checkExport(pieces: AsyncIterable<string> | Iterable<string>): Promise<CheckedExport> {
  const findings: Finding[] = [];
  const rows = new ExportedRows();
  let head: Head | null = null;
  let isFirst = true;
  for await (const cells of parseCsv(pieces)) {
    const found: Finding[] = [];
    if (isFirst) found.push(...checkColumns(cells));
    else if (head) found.push(inFile('Something stands after the line that ends the log.'));
    else if (cells[0] === headMark) head = headOf(cells);
    else found.push(...rows.check(cells));
    isFirst = false;
    if (findings.length < mostFindings) findings.push(...found);
  }
  if (head === null) findings.push(inFile('The last line, which says where the log ended, is missing.'));
  else findings.push(...rows.checkEnd(head));
  return { checked: rows.count, findings, isWhole: head?.isWhole ?? false, head };
}

class ExportedRows {
  count = 0;
  #last: ChainPlace = chainStart;
  #gaps: Finding[] = [];

  check(cells: string[]): Finding[] {
    this.count += 1;
    const row = rowOf(cells);
    if (!row) return [inFile(`Line ${this.count + 1} is no row of the log.`)];
    const findings = checkRow(this.#last, row);
    this.#last = { id: row.id, hash: row.hash };
    // Whether a gap is meant is known at the end of the file: a filtered one has gaps.
    this.#gaps.push(
      ...findings.filter(({ kind }) => kind === 'broken').slice(0, mostFindings - this.#gaps.length),
    );
    return [...findings.filter(({ kind }) => kind !== 'broken'), ...checkSentence(row, cells[6] ?? '')];
  }

  checkEnd(head: Head): Finding[] {
    if (head.isWhole) return [...this.#gaps, ...checkEnd(this.#last, head)];
    if (head.rows === this.count) return this.#gaps.filter((gap) => isBackwards(gap));
    return [inFile(`The file says that it has ${head.rows} rows, and has ${this.count}.`)];
  }
}

function rowOf(cells: string[]): ChainRow | null {
  const [id, at, actorKind, actorId, actorName, type, , articleNumber, data, previousHash, hash] = cells;
  if (cells.length !== exportColumns.length || !id || !/^\d{1,19}$/.test(id)) return null;
  return {
    ...{ id, at: at ?? '', actorKind: actorKind ?? '', actorId: actorId || null, actorName: actorName ?? '' },
    ...{ type: type ?? '', articleNumber: articleNumber || null, data: data ?? '' },
    ...{ previousHash: previousHash ?? '', hash: hash ?? '' },
  };
}

// The sentence is not hashed: it is made of what is. Another version may say it in other words.
function checkSentence(row: ChainRow, sentence: string): Finding[] {
  if (rowHash(row) !== row.hash || sentence === sentenceOfRow(row)) return [];
  return [inFile(`The sentence of event ${row.id} is not what this version of Nightdesk says of it.`)];
}

function checkColumns(cells: string[]): Finding[] {
  if (cells.join() === exportColumns.join()) return [];
  return [inFile('The first line does not name the columns of an exported log.')];
}

function headOf(cells: string[]): Head | null {
  try {
    const facts = JSON.parse(cells[8] ?? '') as { lastEvent: string; rows: number; filters: object };
    if (JSON.stringify(headLine(facts, cells[10] ?? '')) !== JSON.stringify(cells)) return null;
    const isWhole = Object.keys(facts.filters).length === 0;
    return { id: String(facts.lastEvent), rows: facts.rows, hash: cells[10] ?? '', isWhole };
  } catch {
    return null;
  }
}

function isBackwards(finding: Finding): boolean {
  return finding.kind === 'broken' && BigInt(finding.before) <= BigInt(finding.after);
}

function inFile(words: string): Finding {
  return { kind: 'file', words };
}
