import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import { newId } from '#lib/platform/ids.ts';
import { closeMail } from '#lib/platform/mail.ts';
import { aSubscriber } from '#lib/testing/letters.ts';
import { aMailServer, type TestMailServer } from '#lib/testing/mail-server.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { askForLetters } from './ask-for-letters.ts';
import { chooseLetters } from './choose-letters.ts';
import { forgetUnconfirmed } from './forget-unconfirmed.ts';
import { leaveNewsletter } from './leave-newsletter.ts';
import { findSubscriber } from './queries.ts';
import { sendWaitingLinks } from './send-waiting-links.ts';
import { subscribe } from './subscribe.ts';

withDatabase();

let server: TestMailServer;

beforeAll(async () => {
  server = await aMailServer();
  Object.assign(environment(), { SMTP_URL: server.url, MAIL_FROM: 'letters@news.example' });
});
beforeEach(async () => {
  server.behave('takes');
  server.mails.length = 0;
  await db().subscriber.deleteMany();
});
afterAll(async () => {
  closeMail();
  await server.close();
});

const anEmail = () => `${newId()}@reader.example`;
const wishes = { edition: '', daily: true, breaking: false };
const rowOf = (email: string) => db().subscriber.findUniqueOrThrow({ where: { email } });

test('who asks for letters is sent one mail with their link, and nothing is theirs until they follow it', async () => {
  const email = anEmail();
  succeeded(await subscribe(systemActor, { ...wishes, email: ` ${email.toUpperCase()} ` }));
  const sent = await Promise.all([sendWaitingLinks(), sendWaitingLinks(), sendWaitingLinks()]);
  expect(sent.reduce((sum, each) => sum + each)).toBe(1);
  const { key, confirmedAt } = await rowOf(email);
  expect(confirmedAt).toBeNull();
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]?.to).toEqual([email]);
  expect(server.mails[0]?.text.replace(/=\r\n/g, '')).toContain(`/newsletter/${key}`);

  succeeded(await chooseLetters(systemActor, { key, daily: false, breaking: true }));
  expect(await findSubscriber(key)).toEqual({
    ...{ email, edition: '', daily: false, breaking: true, isConfirmed: true },
  });
});

test('who asks again changes nothing of a reader who has confirmed: the mail has the way to do that', async () => {
  const { email, key } = await aSubscriber({ daily: true, breaking: true });
  succeeded(await subscribe(systemActor, { email, edition: 'ru', daily: false, breaking: true }));
  expect(await findSubscriber(key)).toMatchObject({ edition: '', daily: true, breaking: true });
  expect(await sendWaitingLinks()).toBe(1);
  expect(server.mails[0]?.text).toContain('Your newsletter from');
});

test('who leaves is forgotten, address and all, and may leave twice', async () => {
  const { email, key } = await aSubscriber();
  succeeded(await leaveNewsletter(systemActor, { key }));
  expect(await db().subscriber.count({ where: { email } })).toBe(0);
  succeeded(await leaveNewsletter(systemActor, { key }));
  expect(await findSubscriber(key)).toBeNull();
  expect(await chooseLetters(systemActor, { key, daily: true, breaking: true })).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  });
});

test('what is no address, and a wish for nothing, is refused at its field', async () => {
  for (const email of ['', 'nobody', 'a@b', 'a@b.example\nBcc: c@d.example', `${'a'.repeat(300)}@b.example`])
    expect(await subscribe(systemActor, { ...wishes, email })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { email: expect.any(String) } },
    });
  expect(
    await subscribe(systemActor, { email: anEmail(), edition: '', daily: false, breaking: false }),
  ).toMatchObject({ ok: false, error: { fields: { letters: 'Choose at least one letter.' } } });
  expect(await db().subscriber.count()).toBe(0);
});

test('an address is not flooded: after some mails in an hour whoever asks is told to wait', async () => {
  const email = anEmail();
  const answers = [];
  for (let time = 0; time < 6; time += 1)
    answers.push(await askForLetters({ ...wishes, email }, `198.51.100.${time}`));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(4);
  expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: 'rate_limited' } });
});

test('a link that the mail server refused is tried again later, and given up after five times', async () => {
  const email = anEmail();
  succeeded(await subscribe(systemActor, { ...wishes, email }));
  server.behave('refuses');
  for (let time = 0; time < 5; time += 1) {
    expect((await rowOf(email)).wantsLink).toBe(true);
    await sendWaitingLinks();
    expect((await rowOf(email)).linkAfter?.getTime()).toBeGreaterThan(Date.now());
    await db().subscriber.updateMany({ where: { email }, data: { linkAfter: null } });
  }
  server.behave('takes');
  expect(await sendWaitingLinks()).toBe(0);
  succeeded(await subscribe(systemActor, { ...wishes, email }));
  expect(await sendWaitingLinks()).toBe(1);
});

test('who does not confirm within a week is forgotten, and nobody else', async () => {
  const [late, early, reader] = [
    await aSubscriber({ isConfirmed: false }),
    await aSubscriber({ isConfirmed: false }),
    await aSubscriber(),
  ];
  await db()
    .$executeRaw`UPDATE subscribers SET created_at = created_at - interval '8 days' WHERE email <> ${early.email}`;
  expect(await forgetUnconfirmed()).toBe(1);
  const left = await db().subscriber.findMany({ select: { email: true } });
  expect(left.map(({ email }) => email).sort()).toEqual([early.email, reader.email].sort());
  expect(left).not.toContainEqual({ email: late.email });
});
