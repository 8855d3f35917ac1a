import { linkedWords } from '#lib/document/linked-words.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import type { Lack } from './requirement-table.ts';

/** An address that leads nowhere, and why, in a word or two. */
export type BrokenLink = { address: string; reason: string };

/** What is said of the links of a body that lead nowhere, with the words that a reader would follow. */
export function linkLacks(body: DocumentJson, broken: BrokenLink[]): Lack[] {
  if (broken.length === 0) return [];
  const reasons = new Map(broken.map(({ address, reason }) => [address, reason]));
  return linkedWords(body).flatMap(({ address, words }) => {
    const reason = reasons.get(address);
    if (reason === undefined) return [];
    const message = `${thing(words, address)} leads nowhere (${reason}): ${shortened(address)}`;
    return [{ code: 'links', field: 'body', message }];
  });
}

function thing(words: string, address: string): string {
  if (words === '') return 'What is embedded';
  if (words === address) return 'A link';
  const line = words.replace(/\s+/g, ' ').trim();
  return `The link “${line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line}”`;
}

function shortened(address: string): string {
  return address.length > 120 ? `${address.slice(0, 119)}…` : address;
}
