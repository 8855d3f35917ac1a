import type { Actor } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { chainStart, checkEnd, checkRow } from './chain.ts';
import type { ChainPlace, Finding } from './chain-findings.ts';
import { readChain } from './read-chain.ts';

/** What a turn of the check found, and where the next one begins; `isDone` once the end was reached. */
export type CheckTurn = {
  checked: number;
  findings: Finding[];
  last: ChainPlace;
  isDone: boolean;
  /** The database's newest event when the turn ended. */
  head: ChainPlace | null;
};

const batch = 500;
const batchesOfATurn = 10;
const mostFindings = 100;

/**
 * Checks the log from a place on: every row against its hash, every row against the one before, the end against the head.
 * At most 5,000 rows a turn; the next one begins at `last`. `forbidden` without the right to read the log.
 */
export async function checkLog(actor: Actor, from: ChainPlace = chainStart): Promise<CheckTurn> {
  authorize(actor, 'audit:read');
  const turn: CheckTurn = { checked: 0, findings: [], last: from, isDone: false, head: null };
  for (let read = 0; read < batchesOfATurn && !turn.isDone; read += 1) {
    const { rows, head } = await readChain(turn.last.id, batch);
    for (const row of rows) {
      turn.findings.push(...checkRow(turn.last, row));
      turn.last = { id: row.id, hash: row.hash };
    }
    turn.checked += rows.length;
    turn.head = head;
    turn.isDone = rows.length < batch;
    if (turn.isDone) turn.findings.push(...checkEnd(turn.last, head));
    await letOthersRun();
  }
  return { ...turn, findings: turn.findings.slice(0, mostFindings) };
}
