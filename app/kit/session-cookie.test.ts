import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { env } from '#lib/platform/env.ts';
import { openSeal, sealSecret, sessionCookie } from './session-cookie.ts';

test('the cookie gives back the secret that was sealed in it, and does not show it', async () => {
  const value = await sealSecret('the-secret');
  expect(value).not.toContain('the-secret');
  expect(await openSeal(value)).toBe('the-secret');
});

test.each([undefined, '', 'x', 'a.b.c.d.e', 'x'.repeat(5000)])('%j opens nothing', async (value) => {
  expect(await openSeal(value)).toBeNull();
});

test('a token of another newsroom opens nothing', async () => {
  const value = await encode({
    token: { sid: 'the-secret' },
    secret: 'another secret, also long enough to be one',
  });
  expect(await openSeal(value)).toBeNull();
});

test('a token without a session id opens nothing', async () => {
  const value = await encode({ token: { sub: 'an-admin', role: 'admin' }, secret: env().NIGHTDESK_SECRET });
  expect(await openSeal(value)).toBeNull();
});

test('scripts cannot read the cookie and other sites cannot send it', () => {
  expect(sessionCookie().options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
});
