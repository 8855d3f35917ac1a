import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterRest } from './after-rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('acts once, after the last of many calls', () => {
  const act = vi.fn<() => void>();
  const rest = afterRest(200, act);
  for (let key = 0; key < 30; key += 1) {
    rest.soon();
    vi.advanceTimersByTime(90);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(109);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(1);
});

it('acts again after another call, and not after it was stopped', () => {
  const act = vi.fn<() => void>();
  const rest = afterRest(200, act);
  rest.soon();
  vi.advanceTimersByTime(200);
  rest.soon();
  vi.advanceTimersByTime(200);
  expect(act).toHaveBeenCalledTimes(2);
  rest.soon();
  rest.stop();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(2);
});
