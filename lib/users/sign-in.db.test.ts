import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { hashSecret } from '#lib/platform/ids.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { createUser } from './create-user.ts';
import { endSession } from './end-session.ts';
import { findActorBySecret, watchActorBySecret } from './queries.ts';
import { signIn } from './sign-in.ts';

withDatabase();

const password = 'a long enough password';
const userAgent = 'a browser';
let lastAddress = 0;

function newAddress(): string {
  lastAddress += 1;
  return `203.0.113.${lastAddress}`;
}

async function newReporter(): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@nightdesk.example`;
  const made = await createUser(systemActor, { email, name: 'Ada Reporter', role: 'reporter', password });
  if (!made.ok) throw new Error(made.error.message);
  return { id: made.value.id, email };
}

const attempt = (email: string, typed: string, address = newAddress()) =>
  signIn({ email, password: typed, address, userAgent });

async function secretOf(email: string): Promise<string> {
  const signedIn = await attempt(email, password);
  if (!signedIn.ok) throw new Error(signedIn.error.message);
  return signedIn.value.secret;
}

describe('who may come in', () => {
  let reporter: { id: string; email: string };
  beforeAll(async () => {
    reporter = await newReporter();
  });

  test('the right password opens a session for that person, however the address is typed', async () => {
    const signedIn = await attempt(` ${reporter.email.toUpperCase()} `, password);
    if (!signedIn.ok) throw new Error(signedIn.error.message);
    expect(await findActorBySecret(signedIn.value.secret)).toEqual({
      kind: 'user',
      id: reporter.id,
      name: 'Ada Reporter',
      role: 'reporter',
    });
  });

  test('a refused sign-in is on record for the account that was tried, and nowhere for an address that nobody has', async () => {
    const tried = await newReporter();
    await attempt('nobody-at-all@nightdesk.example', password);
    await attempt(tried.email, 'a wrong password');
    const refused = () =>
      db().event.findMany({ where: { type: 'user.sign-in-refused' }, select: { data: true } });
    const ofTried = { data: { userId: tried.id, name: 'Ada Reporter' } };
    await expect.poll(refused).toContainEqual(ofTried);
    expect(JSON.stringify(await refused())).not.toContain('nobody');
  });

  test('an unknown account, a wrong password and a deactivated account get one and the same answer', async () => {
    const gone = await newReporter();
    await db().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
    const answers = [
      await attempt('nobody@nightdesk.example', password),
      await attempt('not an address', password),
      await attempt(reporter.email, 'another password'),
      await attempt(reporter.email, password.repeat(20)),
      await attempt(gone.email, password),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
  });

  test('what is missing is said at the field', async () => {
    expect(await attempt(' ', '')).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { email: expect.any(String), password: expect.any(String) } },
    });
  });

  test('each sign-in has a secret of its own, and only its hash is stored', async () => {
    const [first, second] = [await secretOf(reporter.email), await secretOf(reporter.email)];
    expect(first).not.toBe(second);
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    const rows = await db().session.findMany({ where: { userId: reporter.id } });
    expect(rows.map((row) => Buffer.from(row.tokenHash).toString('hex'))).toContain(
      Buffer.from(hashSecret(first)).toString('hex'),
    );
    expect(JSON.stringify(rows)).not.toContain(first);
  });
});

describe('guessing', () => {
  test('an account takes five tries, then even the right password waits, at most fifteen minutes', async () => {
    const { email } = await newReporter();
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await attempt(email, `guess number ${guess}`)).toMatchObject({
        error: { code: 'unauthenticated' },
      });
    }
    const refused = await attempt(email, password);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'rate_limited', message: /wait \d+ minutes/ },
    });
    if (refused.ok) return;
    expect(refused.error.retryAfterSeconds).toBeLessThanOrEqual(900);
    const again = await attempt(email, password);
    expect(again.ok ? 0 : again.error.retryAfterSeconds).toBeLessThanOrEqual(
      refused.error.retryAfterSeconds ?? 0,
    );
  });

  test('five tries at once count as five', async () => {
    const { email } = await newReporter();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => attempt(email, `guess ${i}`)));
    const tried = answers.filter((answer) => !answer.ok && answer.error.code === 'unauthenticated');
    expect(tried).toHaveLength(5);
  });

  test('an account that does not exist is limited like one that does', async () => {
    for (let guess = 0; guess < 5; guess += 1) await attempt('ghost@nightdesk.example', 'a guess');
    expect(await attempt('ghost@nightdesk.example', 'a guess')).toMatchObject({
      error: { code: 'rate_limited' },
    });
  });

  test('one network address takes twenty tries, whoever it tries, and then costs no account a try', async () => {
    const { email } = await newReporter();
    for (let guess = 0; guess < 20; guess += 1)
      await attempt(`somebody${guess}@nightdesk.example`, 'a guess', '198.51.100.7');
    for (let guess = 0; guess < 6; guess += 1) {
      expect(await attempt(email, password, '198.51.100.7')).toMatchObject({
        error: { code: 'rate_limited' },
      });
    }
    expect(await attempt(email, password)).toMatchObject({ ok: true });
  });

  test('a whole newsroom can sign in from one address', async () => {
    const { email } = await newReporter();
    for (let person = 0; person < 25; person += 1) {
      expect(await attempt(email, password, '198.51.100.8')).toMatchObject({ ok: true });
    }
  });
});

describe('a session', () => {
  test('is over for good when it is ended', async () => {
    const { email, id } = await newReporter();
    const secret = await secretOf(email);
    expect(await endSession(systemActor, { secret })).toMatchObject({ ok: true });
    expect(await findActorBySecret(secret)).toBeNull();
    expect(await endSession(systemActor, { secret })).toMatchObject({ ok: true });
    const events = await db().event.findMany({ where: { type: { startsWith: 'user.signed' } } });
    expect(events.map((event) => ({ type: event.type, data: event.data }))).toEqual(
      expect.arrayContaining([
        { type: 'user.signed-in', data: { userId: id } },
        { type: 'user.signed-out', data: { userId: id } },
      ]),
    );
    expect(events.filter((event) => event.type === 'user.signed-out')).toHaveLength(1);
  });

  test('follows a change of role, and a deactivation, at once', async () => {
    const { email, id } = await newReporter();
    const secret = await secretOf(email);
    await db().user.update({ where: { id }, data: { role: 'contributor' } });
    expect(await findActorBySecret(secret)).toMatchObject({ role: 'contributor' });
    await db().user.update({ where: { id }, data: { deactivatedAt: new Date() } });
    expect(await findActorBySecret(secret)).toBeNull();
  });

  test('is over when its time is', async () => {
    const secret = await secretOf((await newReporter()).email);
    await db()
      .$executeRaw`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE token_hash = ${hashSecret(secret)}`;
    expect(await findActorBySecret(secret)).toBeNull();
  });

  test('lasts longer while it is used, but not for ever', async () => {
    const secret = await secretOf((await newReporter()).email);
    const tokenHash = hashSecret(secret);
    await db().$executeRaw`UPDATE sessions SET created_at = now() - interval '28 days',
      last_seen_at = now() - interval '6 days', expires_at = now() + interval '1 day' WHERE token_hash = ${tokenHash}`;
    expect(await findActorBySecret(secret)).not.toBeNull();
    const row = await db().session.findUniqueOrThrow({ where: { tokenHash } });
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(30 * 86_400_000);
    expect(Date.now() - row.lastSeenAt.getTime()).toBeLessThan(60_000);
  });

  test('is kept by nobody’s merely having a page open, which sees its end and a change of role at once', async () => {
    const { email, id } = await newReporter();
    const secret = await secretOf(email);
    const tokenHash = hashSecret(secret);
    await db().$executeRaw`UPDATE sessions SET last_seen_at = now() - interval '6 days',
      expires_at = now() + interval '1 day' WHERE token_hash = ${tokenHash}`;
    const before = await db().session.findUniqueOrThrow({ where: { tokenHash } });
    expect(await watchActorBySecret(secret)).toMatchObject({ kind: 'user', id, role: 'reporter' });
    expect(await db().session.findUniqueOrThrow({ where: { tokenHash } })).toEqual(before);
    await db().user.update({ where: { id }, data: { role: 'contributor' } });
    expect(await watchActorBySecret(secret)).toMatchObject({ role: 'contributor' });
    expect(await endSession(systemActor, { secret })).toMatchObject({ ok: true });
    expect(await watchActorBySecret(secret)).toBeNull();
  });

  test.each(['', 'x', 'a'.repeat(500)])('nothing opens with the secret %j', async (secret) => {
    expect(await findActorBySecret(secret)).toBeNull();
  });
});
