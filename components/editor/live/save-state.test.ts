import { expect, it } from 'vitest';
import { type SaveFacts, saveState, saveWords } from './save-state.ts';

const calm: SaveFacts = {
  isOpened: true,
  isConnected: true,
  isLate: false,
  isServerDown: false,
  waiting: 0,
  isKept: true,
  barrier: null,
};

function words(facts: Partial<SaveFacts>): string {
  return saveWords(saveState({ ...calm, ...facts }));
}

it('says "Saved" when nothing waits, and never while something does', () => {
  expect(words({})).toBe('Saved');
  for (const isConnected of [true, false]) {
    for (const isLate of [true, false]) expect(words({ waiting: 1, isConnected, isLate })).not.toBe('Saved');
  }
});

it('says how many changes wait, and whether they are kept', () => {
  const cut = { isConnected: false, isLate: true };
  expect(words({ ...cut, waiting: 1 })).toBe('Offline: 1 change waiting, kept in this browser');
  expect(words({ ...cut, waiting: 12, isKept: false })).toBe(
    'Offline: 12 changes waiting. This browser cannot keep them: leave this page open',
  );
  expect(words(cut)).toBe('Offline');
});

it('tells a dead line from a server that answers and cannot store', () => {
  expect(words({ waiting: 2, isLate: true })).toContain('Server unavailable: 2 changes waiting');
  expect(words({ waiting: 2, isLate: true, isConnected: false, isServerDown: true })).toContain(
    'Server unavailable',
  );
});

it('says what stands in the way before anything else', () => {
  const barrier = { kind: 'signed-out', message: 'You are signed out.' } as const;
  expect(words({ waiting: 3, barrier })).toContain('session has ended');
  expect(words({ barrier: { kind: 'refused', message: 'too long.' } })).toBe('Not saved: too long.');
});
