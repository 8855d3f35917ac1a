import { expect, test } from 'vitest';
import { birthOf, commandLine, isRunning } from './processes.mjs';

test('a process counts as running only while its command line is the expected one', () => {
  const words = commandLine(process.ppid)?.slice(0, 20) ?? '';
  expect(isRunning(process.ppid, words)).toBe(true);
  expect(isRunning(process.ppid, 'a program that was never started')).toBe(false);
});

test('a number that no process has is not running, nor is nonsense from a broken file', () => {
  expect([2 ** 22 + 1, 0, -1, Number.NaN, 1.5].some((pid) => isRunning(pid, ''))).toBe(false);
});

test('a number and a birth name one process', () => {
  expect(birthOf(process.pid)).toBe(birthOf(process.pid));
  expect(birthOf(2 ** 22 + 1)).toBeNull();
});
