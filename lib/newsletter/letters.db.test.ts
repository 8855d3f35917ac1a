import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import { closeMail } from '#lib/platform/mail.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';
import { aLetter, aSentLetter, aSubscriber } from '#lib/testing/letters.ts';
import { aMailServer, type TestMailServer } from '#lib/testing/mail-server.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { continueLetter } from './continue-letter.ts';
import { leaveNewsletter } from './leave-newsletter.ts';
import { pauseLetter } from './pause-letter.ts';
import { previewLetter } from './preview-letter.ts';
import { proposeLetter } from './propose-letter.ts';
import { findLetter, listLetters } from './queries.ts';
import { saveLetter } from './save-letter.ts';
import { sendLetter } from './send-letter.ts';
import { sendTestLetter } from './send-test-letter.ts';
import { sendWaitingLetters } from './send-waiting-letters.ts';
import { startLetter } from './start-letter.ts';

withDatabase();

let server: TestMailServer;

beforeAll(async () => {
  server = await aMailServer();
  Object.assign(environment(), { SMTP_URL: server.url, MAIL_FROM: 'letters@news.example' });
});
beforeEach(async () => {
  server.behave('takes');
  server.mails.length = 0;
  await db().letter.deleteMany();
  await db().subscriber.deleteMany();
});
afterAll(async () => {
  closeMail();
  await server.close();
});

const theLetter = async (id: string) => (await findLetter(systemActor, id)) ?? expect.fail('no such letter');
const whoHasMail = () => server.mails.flatMap(({ to }) => to).sort();

async function readers(count: number): Promise<string[]> {
  const all = await Promise.all(Array.from({ length: count }, () => aSubscriber()));
  return all.map(({ email }) => email).sort();
}

test('a letter goes once to each who wants it, however many processes send, and then nobody knows who had it', async () => {
  const wanted = await readers(45);
  await aSubscriber({ daily: false });
  await aSubscriber({ isConfirmed: false });
  await aSubscriber({ edition: 'ru' });
  const { id } = await aLetter();
  expect(succeeded(await sendLetter(systemActor, { id, baseVersion: 1 })).audience).toBe(45);
  await Promise.all([sendWaitingLetters(), sendWaitingLetters(), sendWaitingLetters()]);
  await sendWaitingLetters();
  expect(whoHasMail()).toEqual(wanted);
  expect(await theLetter(id)).toMatchObject({ state: 'sent', audience: 45, sent: 45, unsent: 0 });
  expect(await db().letterMail.count()).toBe(0);
});

test('each reader’s letter has their own way out, for them and for their mail program', async () => {
  const { email, key } = await aSubscriber();
  const { id, headline } = await aLetter();
  succeeded(await sendLetter(systemActor, { id, baseVersion: 1 }));
  await sendWaitingLetters();
  const text = (server.mails.find(({ to }) => to.includes(email))?.text ?? '')
    .replace(/=\r\n/g, '')
    .replaceAll('=3D', '=')
    .replace(/\r\n /g, ' ');
  expect(text).toContain(`List-Unsubscribe: <http://localhost:3000/api/newsletter/leave?key=${key}>`);
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(text).toContain(`/newsletter/${key}`);
  expect(text).toContain(headline);
  expect(text).not.toContain('\u0001');
});

test('a process that dies with mails in its hands is not made up for: what waits goes on, what is unknown stays so', async () => {
  await readers(25);
  const { id } = await aLetter();
  succeeded(await sendLetter(systemActor, { id, baseVersion: 1 }));
  await db().$executeRaw`
    UPDATE letter_mails SET state = 'claimed', claimed_at = clock_timestamp()
    WHERE subscriber_id IN (SELECT subscriber_id FROM letter_mails LIMIT 3)`;
  expect(await sendWaitingLetters()).toBe(22);
  expect(await theLetter(id)).toMatchObject({ state: 'sending', counts: { claimed: 3, sent: 22 } });
  await db().$executeRaw`UPDATE letter_mails SET claimed_at = claimed_at - interval '11 minutes'`;
  await sendWaitingLetters();
  expect(await theLetter(id)).toMatchObject({ state: 'sent', sent: 22, unsent: 3 });
  expect(server.mails).toHaveLength(22);
});

test('what is refused is tried again later, what is not known is not', async () => {
  const { id } = await aSentLetter();
  server.behave('refuses');
  expect(await sendWaitingLetters()).toBe(0);
  expect(await theLetter(id)).toMatchObject({ state: 'sending', counts: { waiting: 1 } });
  expect(await sendWaitingLetters()).toBe(0);
  await db().$executeRaw`UPDATE letter_mails SET try_after = NULL`;
  server.behave('vanishes');
  await sendWaitingLetters();
  server.behave('takes');
  expect(await sendWaitingLetters()).toBe(0);
  expect(await theLetter(id)).toMatchObject({ state: 'sent', sent: 0, unsent: 1 });
});

test('a paused letter waits, and goes on to those who have not had it', async () => {
  const { id } = await aSentLetter();
  succeeded(await pauseLetter(systemActor, { id }));
  expect(await sendWaitingLetters()).toBe(0);
  succeeded(await continueLetter(systemActor, { id }));
  expect(await sendWaitingLetters()).toBe(1);
  expect(await pauseLetter(systemActor, { id })).toMatchObject({ ok: false, error: { code: 'conflict' } });
});

test('a breaking letter goes before the rest of a daily one', async () => {
  const daily = await aSentLetter('daily');
  const breaking = await aSentLetter('breaking');
  await sendWaitingLetters();
  const order = server.mails.map(({ text }) =>
    text.includes(`-a${breaking.number}`) ? 'breaking' : 'daily',
  );
  expect(order.indexOf('daily')).toBe(order.lastIndexOf('breaking') + 1);
  expect(await theLetter(daily.id)).toMatchObject({ state: 'sent' });
});

test('a story that is withdrawn is in no mail still to go; a letter with nothing left waits for somebody', async () => {
  await readers(1);
  const [kept, gone] = [await aPublishedArticle(), await aPublishedArticle()];
  const words = {
    kind: 'daily',
    edition: '',
    subject: 'Two',
    intro: '',
    stories: [gone.number, kept.number],
  };
  const { id } = succeeded(await startLetter(systemActor, words));
  succeeded(await sendLetter(systemActor, { id, baseVersion: 1 }));
  succeeded(await withdrawArticle(systemActor, { number: gone.number, reason: 'Wrong.', publicNote: '' }));
  await sendWaitingLetters();
  expect(server.mails[0]?.text).toContain(`-a${kept.number}`);
  expect(server.mails[0]?.text).not.toContain(`-a${gone.number}`);

  const alone = await aSentLetter();
  succeeded(await withdrawArticle(systemActor, { number: alone.number, reason: 'Wrong.', publicNote: '' }));
  expect(await sendWaitingLetters()).toBe(0);
  expect(await theLetter(alone.id)).toMatchObject({ state: 'paused', counts: { waiting: 2 } });
});

test('who leaves before their turn has no letter', async () => {
  const reader = await aSubscriber();
  const { id } = await aLetter();
  succeeded(await sendLetter(systemActor, { id, baseVersion: 1 }));
  succeeded(await leaveNewsletter(systemActor, { key: reader.key }));
  expect(await sendWaitingLetters()).toBe(0);
  expect(await theLetter(id)).toMatchObject({ state: 'sent', audience: 1, sent: 0, unsent: 0 });
});

test('a letter cannot name what readers do not have, go to nobody, go twice, or lose what somebody else wrote', async () => {
  const { number } = await anArticle();
  const words = { subject: 'The day', intro: '', stories: [number] };
  expect(await startLetter(systemActor, { kind: 'daily', edition: '', ...words })).toMatchObject({
    error: { code: 'invalid', fields: { stories: expect.stringContaining(`article ${number}`) } },
  });
  const { id } = await aLetter();
  expect(await sendLetter(systemActor, { id, baseVersion: 1 })).toMatchObject({
    error: { fields: { readers: 'Nobody has asked for this letter yet.' } },
  });
  const none = { id, baseVersion: 1, subject: 'Mine', intro: '', stories: [] };
  succeeded(await saveLetter(systemActor, none));
  expect(await saveLetter(systemActor, none)).toMatchObject({ error: { code: 'conflict' } });
  expect(await saveLetter(systemActor, { ...none, baseVersion: 2, subject: ' \u200b ' })).toMatchObject({
    error: { fields: { subject: 'Give the letter a subject.' } },
  });
  await readers(1);
  expect(await sendLetter(systemActor, { id, baseVersion: 2 })).toMatchObject({
    error: { fields: { stories: 'A letter needs at least one story.' } },
  });
  const sent = await aSentLetter();
  expect(await sendLetter(systemActor, { id: sent.id, baseVersion: 2 })).toMatchObject({
    error: { code: 'conflict' },
  });
});

test('a proposed letter is made of the front; a test of it goes to who asks, and to nobody else', async () => {
  const first = await aPublishedArticle();
  const newsroom = await findMainNewsroom();
  const daily = await proposeLetter('daily', newsroom);
  expect(daily.stories).toContain(first.number);
  expect(daily.subject).toContain(newsroom.name);
  const { id } = succeeded(await startLetter(systemActor, { kind: 'daily', edition: '', ...daily }));
  await readers(2);
  const editor = await aUser('editor');
  expect(succeeded(await sendTestLetter(editor, { id })).email).toBe(`${editor.id}@nightdesk.example`);
  expect(whoHasMail()).toEqual([`${editor.id}@nightdesk.example`]);
  expect(await sendTestLetter(await aUser('reporter'), { id })).toMatchObject({
    error: { code: 'forbidden' },
  });
});

test('words of a headline, an introduction or a subject are never markup in a letter', async () => {
  const { number } = await aPublishedArticle({ headline: 'A </style><script>alert(1)</script> & "quoted"' });
  const { html, text } = await previewLetter({
    ...{ edition: '', subject: '</title><b>', intro: '<img src=x onerror=alert(1)>\n\nSecond' },
    stories: [number],
  });
  expect(html).not.toMatch(/<script|<img src=x|<b>/);
  expect(html).toContain('&lt;script&gt;alert(1)');
  expect(text).toContain('A </style><script>alert(1)</script> & "quoted"');
});

test('the letters are listed newest first, a page at a time, for those who may send them', async () => {
  const row = { kind: 'daily' as const, edition: '', stories: [] };
  await db().letter.createMany({
    data: Array.from({ length: 31 }, (_, place) => ({
      ...row,
      subject: `Letter ${place}`,
      createdAt: new Date(Date.UTC(2026, 0, 1 + place)),
    })),
  });
  const first = await listLetters(systemActor);
  expect(first.rows.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 30 }, (_, place) => `Letter ${30 - place}`),
  );
  const second = await listLetters(systemActor, first.nextCursor ?? '');
  expect(second).toMatchObject({ rows: [{ subject: 'Letter 0' }], nextCursor: null });
  expect((await listLetters(await aUser('reporter'))).rows).toEqual([]);
});
