import { expect, test } from 'vitest';
import { playwrightCounts, sumCounts, vitestCounts } from './counts.ts';

test('a Vitest report gives its passed and failed tests', () => {
  expect(vitestCounts({ numPassedTests: 7, numFailedTests: 2, success: false })).toEqual({
    passed: 7,
    failed: 2,
  });
  expect(vitestCounts({ numPassedTests: 7, numFailedTests: 0, success: true })).toEqual({
    passed: 7,
    failed: 0,
  });
});

test('a run that failed without a failed test still counts as a failure', () => {
  expect(vitestCounts({ numPassedTests: 7, numFailedTests: 0, success: false }).failed).toBe(1);
  expect(vitestCounts({}).failed).toBe(1);
  expect(playwrightCounts({ stats: { expected: 0 }, errors: [] }).failed).toBe(1);
  expect(playwrightCounts({ stats: { expected: 3 }, errors: [{ message: 'no config' }] }).failed).toBe(1);
});

test('a browser test that passed only at the second try has failed', () => {
  expect(playwrightCounts({ stats: { expected: 5, flaky: 1, unexpected: 2 } })).toEqual({
    passed: 5,
    failed: 3,
  });
});

test('counts add up', () => {
  expect(
    sumCounts([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
