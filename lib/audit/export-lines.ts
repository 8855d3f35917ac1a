import type { Actor } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { csvLine } from '#lib/platform/csv.ts';
import { log } from '#lib/platform/log.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { ChainRow } from './chain.ts';
import type { NightdeskEvent } from './events.ts';
import { newsroomZone } from './list-log.ts';
import { type LogFilters, logCondition } from './log-filters.ts';
import { readChain } from './read-chain.ts';
import { sentenceOf } from './sentence.ts';

/** The columns of an exported log, in their order. */
export const exportColumns = [
  ...['id', 'at', 'actor_kind', 'actor_id', 'actor_name', 'type', 'sentence', 'article', 'data'],
  ...['previous_hash', 'hash'],
] as const;

/** What stands in the first cell of an export's last line, which tells where the log ended. */
export const headMark = 'head';

const batch = 500;

/**
 * The log as CSV, oldest first, in pieces of 500 rows, so that it is never all in memory: every row up to the head of this
 * moment, then a line with that head. `forbidden` without the right to read the log.
 */
export async function* exportLines(actor: Actor, filters: LogFilters): AsyncGenerator<string, void> {
  authorize(actor, 'audit:read');
  const { head } = await readChain('0', 0);
  const end = head ?? { id: '0', hash: '' };
  const condition = Prisma.sql`e.id <= ${end.id}::bigint AND ${logCondition(filters, await newsroomZone())}`;
  yield `\uFEFF${csvLine(exportColumns)}`;
  let last = '0';
  let count = 0;
  for (;;) {
    const { rows } = await readChain(last, batch, condition);
    if (rows.length > 0) yield rows.map(lineOf).join('');
    count += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < batch) break;
  }
  yield csvLine(headLine({ lastEvent: end.id, rows: count, filters }, end.hash));
  log().info({ lastEvent: end.id, hash: end.hash }, 'the audit log was exported up to this event');
}

/** The last line of an export: where the log ended, how many rows the file has, and what was asked for. */
export function headLine(
  facts: { lastEvent: string; rows: number; filters: object },
  hash: string,
): string[] {
  return [headMark, '', '', '', '', '', 'The log ended here', '', JSON.stringify(facts), '', hash];
}

/** What the log says happened in a row, as a whole sentence. */
export function sentenceOfRow(row: Pick<ChainRow, 'actorName' | 'type' | 'data'>): string {
  return `${row.actorName} ${sentenceOf({ type: row.type, data: JSON.parse(row.data) } as NightdeskEvent)}`;
}

function lineOf(row: ChainRow): string {
  return csvLine([
    ...[row.id, row.at, row.actorKind, row.actorId ?? '', row.actorName, row.type, sentenceOfRow(row)],
    ...[row.articleNumber ?? '', row.data, row.previousHash, row.hash],
  ]);
}
