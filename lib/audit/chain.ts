import { createHash } from 'node:crypto';
import type { ChainPlace, Finding } from './chain-findings.ts';

/** A row of the log as its hash was made of it: every value as the text that docs/audit-chain.md describes, hashes in hex. */
export type ChainRow = {
  id: string;
  type: string;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  articleNumber: string | null;
  /** PostgreSQL's text of the jsonb value. */
  data: string;
  /** UTC, with milliseconds: 2026-11-23T16:05:35.123Z. */
  at: string;
  previousHash: string;
  hash: string;
};

/** Before the first row. */
export const chainStart: ChainPlace = { id: '0', hash: '0'.repeat(64) };

/** The SHA-256 of a row that stands after a row with this hash, in hex. */
export function rowHash(row: Omit<ChainRow, 'hash'>): string {
  const fields = [row.id, row.type, row.actorKind, row.actorId, row.actorName];
  fields.push(row.articleNumber, row.data, row.at);
  return createHash('sha256')
    .update(Buffer.from(row.previousHash, 'hex'))
    .update(fields.map(chainField).join(''), 'utf8')
    .digest('hex');
}

/** What is wrong with a row by itself, and with its place after `last`. */
export function checkRow(last: ChainPlace, row: ChainRow): Finding[] {
  const findings: Finding[] = [];
  if (!isAfter(row.id, last.id) || row.previousHash !== last.hash)
    findings.push({ kind: 'broken', after: last.id, before: row.id });
  if (rowHash(row) !== row.hash) findings.push({ kind: 'changed', id: row.id });
  return findings;
}

/** What is wrong with the end: the head must be the newest row's. */
export function checkEnd(last: ChainPlace, head: ChainPlace | null): Finding[] {
  if (head && head.id === last.id && head.hash === last.hash) return [];
  return [{ kind: 'end', after: last.id, expected: head?.id ?? 'none' }];
}

function isAfter(id: string, last: string): boolean {
  return /^\d{1,19}$/.test(id) && BigInt(id) > BigInt(last);
}

function chainField(field: string | null): string {
  return field === null ? '-,' : `${Buffer.byteLength(field)}:${field},`;
}
