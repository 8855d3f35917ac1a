import { expect, test } from 'vitest';
import { offlineKey, openTicket, sealTicket, type TicketClaims } from './live-ticket.ts';

const claims: TicketClaims = {
  userId: '0190f0a0-0000-7000-8000-000000000001',
  name: 'Ида Моро',
  session: 'AAAA',
  article: 7,
  mode: 'edit',
  schemaVersion: 2,
};

test('a ticket says for a minute what it was made to say', () => {
  const { ticket, expiresAt } = sealTicket(claims, 1000);
  expect(openTicket(ticket, 1001)).toEqual(claims);
  expect(expiresAt).toEqual(new Date(61_000));
  expect(openTicket(ticket, 61_000)).toBeNull();
});

test.each([
  ['nothing', () => ''],
  ['words', () => 'let me in'],
  ['another text under the same signature', (sealed: string) => `${other()}.${sealed.split('.')[1]}`],
  ['no signature', (sealed: string) => `${sealed.split('.')[0]}.`],
  ['one more part', (sealed: string) => `${sealed}.x`],
  ['a very long one', (sealed: string) => `${sealed}${'A'.repeat(10_000)}`],
])('%s is no ticket', (_what, forge) => {
  expect(openTicket(forge(sealTicket(claims).ticket))).toBeNull();
});

test('the key to unsent typing is 32 bytes, the same for one session and another for the next', () => {
  expect(Buffer.from(offlineKey('one'), 'base64')).toHaveLength(32);
  expect(offlineKey('one')).toBe(offlineKey('one'));
  expect(offlineKey('one')).not.toBe(offlineKey('other'));
});

function other(): string {
  return sealTicket({ ...claims, article: 8 }).ticket.split('.')[0] ?? '';
}
