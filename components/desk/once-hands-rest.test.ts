import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onceHandsRest } from './once-hands-rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function typist() {
  const page = new EventTarget();
  const opened = vi.fn<() => void>();
  return { page, opened, press: () => page.dispatchEvent(new Event('keydown')) };
}

it('opens nothing under the hands of somebody who types', () => {
  const { page, opened, press } = typist();
  onceHandsRest(page, opened);
  for (let key = 0; key < 50; key += 1) {
    vi.advanceTimersByTime(200);
    press();
  }
  expect(opened).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(opened).toHaveBeenCalledTimes(1);
});

it('opens once, however much is typed afterwards', () => {
  const { page, opened, press } = typist();
  onceHandsRest(page, opened);
  vi.advanceTimersByTime(1000);
  press();
  vi.advanceTimersByTime(5000);
  expect(opened).toHaveBeenCalledTimes(1);
});

it('opens nothing once it was called off', () => {
  const { page, opened, press } = typist();
  const callOff = onceHandsRest(page, opened);
  press();
  callOff();
  vi.advanceTimersByTime(5000);
  expect(opened).not.toHaveBeenCalled();
});
