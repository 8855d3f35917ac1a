import { expect, test } from 'vitest';
import { NightdeskError } from './errors.ts';
import { toFailure } from './failure.ts';

test.each([
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Connection terminated unexpectedly',
  'Raw query failed. Code: `57P01`. Message: `terminating connection due to administrator command`',
  'Database error. Code: `57P03`. Message: `the database system is starting up`',
])('a database that goes away is unavailable, and no fault of the work: %s', (message) => {
  expect(toFailure(new Error(message), 'publish-due')).toMatchObject({ code: 'unavailable' });
  const within = new Error('Invalid invocation', { cause: new Error(message) });
  expect(toFailure(within, 'publish-due')).toMatchObject({ code: 'unavailable' });
});

test('a refusal is told as it is, and anything else is masked', () => {
  const refusal = new NightdeskError('conflict', 'It was moved.');
  expect(toFailure(refusal, 'x')).toMatchObject({ code: 'conflict', message: 'It was moved.' });
  const failure = toFailure(new Error('column "secret" does not exist'), 'x');
  expect(failure.code).toBe('unexpected');
  expect(failure.message).not.toContain('secret');
});
