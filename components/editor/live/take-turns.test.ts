import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeTurns } from './take-turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function desk() {
  const turns = takeTurns();
  const shown: string[] = [];
  return { turns, shown, comes: (letter: string) => turns.inTurn(() => shown.push(letter)) };
}

it('shows at once what others type while nobody types here', () => {
  const { shown, comes } = desk();
  comes('a');
  comes('b');
  expect(shown).toEqual(['a', 'b']);
});

it('shows what others typed only after one’s own key is to be seen', async () => {
  const { turns, shown, comes } = desk();
  turns.typed();
  comes('a');
  comes('b');
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(40);
  expect(shown).toEqual(['a', 'b']);
});

it('leaves way for the key that is about to come, and never waits for long', async () => {
  const { turns, shown, comes } = desk();
  turns.typed();
  await vi.advanceTimersByTimeAsync(80);
  comes('a');
  expect(shown).toEqual([]);
  turns.typed();
  await vi.advanceTimersByTimeAsync(40);
  expect(shown).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(60);
  comes('b');
  comes('c');
  expect(shown).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(70);
  expect(shown).toEqual(['a', 'b', 'c']);
});

it('goes on after something that failed', () => {
  const { turns, shown, comes } = desk();
  const fails = () => {
    throw new Error('no update');
  };
  expect(() => turns.inTurn(fails)).toThrow('no update');
  comes('a');
  expect(shown).toEqual(['a']);
});
