import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setCompanion } from '#lib/command/companion.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import { closeMail } from '#lib/platform/mail.ts';
import { aMailServer, type TestMailServer } from '#lib/testing/mail-server.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { chooseNotifications } from './choose-notifications.ts';
import { handOverArticle } from './hand-over-article.ts';
import { listNotifications } from './list-notifications.ts';
import { readNotifications } from './read-notifications.ts';
import { sendWaitingMail } from './send-waiting-mail.ts';
import { writeNotifications } from './write-notifications.ts';

withDatabase();

type User = Actor & { kind: 'user' };
let server: TestMailServer;

beforeAll(async () => {
  server = await aMailServer();
  Object.assign(environment(), { SMTP_URL: server.url, MAIL_FROM: 'desk@news.example' });
  setCompanion(writeNotifications);
});

beforeEach(async () => {
  server.behave('takes');
  server.mails.length = 0;
  await db().notification.deleteMany();
});

afterAll(async () => {
  closeMail();
  await server.close();
});

async function assign(to: User, headline?: string): Promise<number> {
  const { number } = await anArticle(headline === undefined ? {} : { headline });
  succeeded(await handOverArticle(systemActor, { number, stage: 'in_review', assigneeId: to.id }));
  return number;
}

const waiting = () => db().notification.count({ where: { byMail: true, mailedAt: null } });
const anHourLater = () =>
  db().$executeRaw`UPDATE notifications SET mailed_at = mailed_at - interval '1 hour', mail_after = NULL`;

test('who is assigned a story is sent one mail with its address, however many processes send', async () => {
  const editor = await aUser('editor');
  const number = await assign(editor, 'The lock on the canal');
  const sent = await Promise.all([sendWaitingMail(), sendWaitingMail(), sendWaitingMail()]);
  expect(sent.reduce((sum, each) => sum + each)).toBe(1);
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]).toMatchObject({ to: [`${editor.id}@nightdesk.example`] });
  expect(server.mails[0]?.text).toMatch(/^Subject: Assigned to you: The lock on the canal\r$/m);
  expect(server.mails[0]?.text).toContain(`http://localhost:3000/desk/articles/${number}`);
  expect(await sendWaitingMail()).toBe(0);
});

test('nobody is sent more than five mails an hour; the rest waits and goes in one', async () => {
  const editor = await aUser('editor');
  for (let turn = 0; turn < 9; turn += 1) {
    await assign(editor);
    await sendWaitingMail();
  }
  expect(server.mails).toHaveLength(5);
  expect(await waiting()).toBe(4);
  await anHourLater();
  expect(await sendWaitingMail()).toBe(1);
  expect(server.mails[5]?.text).toContain('Subject: 4 things at the desk');
  expect(await waiting()).toBe(0);
});

test.each([
  'Fire\r\nBcc: everybody@elsewhere.example',
  'Fire\nContent-Type: text/html\n\n<script>alert(1)</script>',
  'Fire\u2028X-Header: 1',
  '=?utf-8?Q?Fire=0D=0ABcc:_x@elsewhere.example?=',
  `${'Fire '.repeat(40)}`,
])('a headline is text in a mail, and never a header: %j', async (headline) => {
  const editor = await aUser('editor');
  const { number } = await anArticle();
  await db().draft.update({ where: { articleNumber: number }, data: { headline } });
  succeeded(await handOverArticle(systemActor, { number, stage: 'in_review', assigneeId: editor.id }));
  expect(await sendWaitingMail()).toBe(1);
  const [mail] = server.mails;
  const head = mail?.text.slice(0, mail.text.indexOf('\r\n\r\n')) ?? '';
  const names = [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name?.toLowerCase());
  expect([...new Set(names)].sort()).toEqual(
    ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
  );
  expect(mail?.to).toEqual([`${editor.id}@nightdesk.example`]);
  const html = mail?.text.slice(mail.text.indexOf('Content-Type: text/html; charset'));
  expect(html).toContain('<!doctype html>');
  expect(html).not.toContain('<script>');
});

test('an address that a mailer could read as two is sent nothing', async () => {
  const editor = await aUser('editor');
  await assign(editor);
  for (const email of [
    'a@x.example,b@y.example',
    '"e@attacker.example"@x.example',
    'a b@x.example',
    'a@x.example\nBcc: b@y.example',
  ]) {
    await db().user.update({ where: { id: editor.id }, data: { email } });
    expect(await sendWaitingMail()).toBe(0);
  }
  expect(server.mails).toEqual([]);
});

test('a mail that was refused is tried again later; one that may have arrived is not', async () => {
  const [refused, unknown] = [await aUser('editor'), await aUser('editor')];
  await assign(refused);
  server.behave('refuses');
  expect(await sendWaitingMail()).toBe(0);
  server.behave('takes');
  expect(await sendWaitingMail()).toBe(0);
  await anHourLater();
  expect(await sendWaitingMail()).toBe(1);

  await assign(unknown);
  server.behave('vanishes');
  expect(await sendWaitingMail()).toBe(0);
  server.behave('takes');
  await anHourLater();
  expect(await sendWaitingMail()).toBe(0);
  expect(await waiting()).toBe(0);
});

test('what was read in the desk, may not be read any more, or was not asked for is not mailed', async () => {
  const [reader, contributor, quiet] = [
    await aUser('editor'),
    await aUser('contributor'),
    await aUser('editor'),
  ];
  const off = { kind: 'assigned', inDesk: true, byMail: false };
  succeeded(await chooseNotifications(quiet, { choices: [off] }));
  await assign(reader);
  await assign(quiet);
  const taken = await assign(contributor);
  const { rows } = await listNotifications(reader);
  succeeded(await readNotifications(reader, { id: rows[0]?.id }));
  await db().draft.update({ where: { articleNumber: taken }, data: { assigneeId: null } });
  expect(await sendWaitingMail()).toBe(0);
  expect(server.mails).toEqual([]);
  expect((await listNotifications(quiet)).rows).toHaveLength(1);
});

test('a mail server that is not there is waited for', async () => {
  await assign(await aUser('editor'));
  closeMail();
  await server.close();
  expect(await sendWaitingMail()).toBe(0);
  expect(await waiting()).toBe(1);
});
