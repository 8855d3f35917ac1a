import { expect, it } from 'vitest';
import type { Ticket } from './ask-ticket.ts';
import { liveState, newStanding, type Standing, withoutTicket, withTicket } from './standing.ts';

const ticket: Ticket = {
  ticket: 't',
  mode: 'edit',
  userId: 'ada',
  name: 'Ada',
  offlineKey: '',
  misfit: null,
  raw: null,
  unfit: {},
};
const opened: Standing = { ...newStanding(true), isOpened: true };
const failure = (code: 'unauthenticated' | 'forbidden' | 'conflict' | 'unavailable', facts = {}) =>
  ({ ok: false, answered: true, error: { code, message: code, facts } }) as const;

function state(standing: Standing, waiting = 0) {
  return liveState(standing, { isOpen: true, goneMs: 0 }, { count: waiting, forMs: 0 }, true);
}

it('nobody types before the text has come, nor without the right to', () => {
  expect(state(newStanding(true)).canWrite).toBe(false);
  expect(state(opened).canWrite).toBe(true);
  expect(state({ ...newStanding(false), isOpened: true }).canWrite).toBe(false);
});

it('one goes on typing while signed out, and until somebody else has signed in nothing is lost', () => {
  const signedOut = withoutTicket(opened, failure('unauthenticated'), 3);
  expect(state(signedOut, 3)).toMatchObject({ phase: 'signed-out', canWrite: true, waiting: 3 });
  const another = withTicket(signedOut, { ...ticket, userId: 'ben' }, 'ada', 3);
  expect(state(another, 3)).toMatchObject({ phase: 'signed-out', canWrite: true });
  expect(another.barrier?.message).toContain('Somebody else');
  expect(state(withTicket(another, ticket, 'ada', 3), 3).phase).toBe('saving');
});

it('who is demoted reads on; what then still waits is shown as not stored', () => {
  const calm = withTicket(opened, { ...ticket, mode: 'read' }, 'ada', 0);
  expect(state(calm)).toMatchObject({ canWrite: false, isDemoted: true, phase: 'saved' });
  const late = withTicket(opened, { ...ticket, mode: 'read' }, 'ada', 2);
  expect(state(late, 2)).toMatchObject({ canWrite: false, phase: 'refused', waiting: 2 });
  const shutOut = withoutTicket(opened, failure('forbidden'), 2);
  expect(state(shutOut, 2)).toMatchObject({ canWrite: false, phase: 'refused' });
});

it('a page of an older build writes no more, and no ticket changes that', () => {
  const old = withoutTicket(opened, failure('conflict', { outdated: true }), 1);
  expect(state(old, 1)).toMatchObject({ canWrite: false, phase: 'outdated' });
  expect(withTicket(old, ticket, 'ada', 1)).toEqual(old);
});

it('a server that is down for the moment takes nothing away', () => {
  const down = withoutTicket(opened, failure('unavailable'), 1);
  expect(state(down, 1).canWrite).toBe(true);
});
