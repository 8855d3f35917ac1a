import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calmSign } from './save-sign.ts';
import type { SavePhase } from './save-state.ts';
import { type LiveState, liveState, newStanding } from './standing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aText() {
  const line = { isOpen: true, goneMs: 0 };
  const opened = liveState({ ...newStanding(true), isOpened: true }, line, { count: 0, forMs: 0 }, true);
  let state: LiveState = opened;
  const listeners = new Set<() => void>();
  const stand = (phase: SavePhase, waiting = 0) => {
    state = { ...state, phase, waiting };
    for (const tell of listeners) tell();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return { live: { state: () => state, subscribe }, stand };
}

test('while somebody types, the sign says "saving" without a blink', () => {
  const { live, stand } = aText();
  const sign = calmSign(live);
  let blinks = 0;
  sign.subscribe(() => {
    blinks += 1;
  });
  for (let key = 0; key < 10; key += 1) {
    stand('saving', 1);
    vi.advanceTimersByTime(20);
    stand('saved');
    vi.advanceTimersByTime(100);
  }
  expect(sign.state().phase).toBe('saving');
  expect(blinks).toBe(1);
});

test('when all is stored and nobody types, it says "saved" after a moment', () => {
  const { live, stand } = aText();
  const sign = calmSign(live);
  stand('saving', 1);
  stand('saved');
  expect(sign.state().phase).toBe('saving');
  vi.advanceTimersByTime(1000);
  expect(sign.state().phase).toBe('saved');
});

test('it never says "saved" while something waits', () => {
  const { live, stand } = aText();
  const sign = calmSign(live);
  stand('saving', 1);
  stand('saved');
  vi.advanceTimersByTime(400);
  stand('saving', 1);
  vi.advanceTimersByTime(5000);
  expect(sign.state().phase).toBe('saving');
});

test('trouble is said at once, with what waits', () => {
  const { live, stand } = aText();
  const sign = calmSign(live);
  stand('saving', 1);
  stand('offline', 3);
  expect(sign.state()).toMatchObject({ phase: 'offline', waiting: 3 });
  stand('saved');
  expect(sign.state()).toMatchObject({ phase: 'saved', waiting: 0 });
});
