import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeDb, db } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import { aNewsroom } from '#lib/testing/people.ts';
import { aCorrection, aPublishedArticle } from '#lib/testing/stories.ts';
import { type Answer, ask, askPlainly, type Question } from './support/asking.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { actIn, type OwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';
import { randomQuestions } from './support/random-questions.ts';
import { publicSurfaces } from './support/surfaces.ts';

const requests = 10_000;
const warmUp = 2000;
const seed = Number(environment().SEED ?? 20_261_124);
// What anonymous visitors may leave on the disk (promise 30), and how far the processes may grow in 8,000 requests.
const mostOnDisk = 20_000_000;
const mostGrowthMiB = 300;

let database: FragileDatabase;
let newsroom: OwnNewsroom;

test.describe.configure({ timeout: 300_000 });
test.beforeAll(async () => {
  database = await fragileDatabase(process.env.E2E_DATABASE_URL ?? '');
  newsroom = await startOwnNewsroom(database.url);
  actIn(newsroom, database.url);
  await aNewsroom();
});
test.afterAll(async () => {
  await closeDb();
  await newsroom.stop();
  await database.close();
});

test(`${requests} random requests break nothing, lead nowhere else, fill neither disk nor memory, and change no other reader's answer (SEED=${seed})`, async () => {
  const { number } = await aPublishedArticle({ headline: 'Ferries sail again' });
  await aPublishedArticle({ headline: 'Паромы снова ходят', language: 'ru' });
  await aCorrection(number);
  const surfaces = await publicSurfaces();
  await expect
    .poll(async () => (await askPlainly(newsroom.address, '/')).text)
    .toContain('Ferries sail again');
  const before = await read(surfaces);
  const folders = [newsroom.data, process.env.E2E_BUILD ?? '.next'];
  const bytes = folders.map(bytesIn);
  const rows = await countRows();

  const questions = randomQuestions(requests, seed, surfaces);
  const broken = await askAll(questions.slice(0, warmUp));
  const warm = newsroom.memory();
  broken.push(...(await askAll(questions.slice(warmUp))));

  expect(broken).toEqual([]);
  expect(await read(surfaces)).toEqual(before);
  expect(await countRows()).toEqual(rows);
  for (const [index, folder] of folders.entries())
    expect(bytesIn(folder) - (bytes[index] ?? 0), folder).toBeLessThan(mostOnDisk);
  expect(newsroom.memory() - warm).toBeLessThan(mostGrowthMiB);
});

/** Asks all this; a line for each answer that is a failure or leads to another place. */
async function askAll(questions: Question[]): Promise<string[]> {
  const broken: string[] = [];
  await Promise.all(
    questions.map(async (question) => {
      const answer = await ask(newsroom.address, question);
      const why = answer.status >= 500 ? String(answer.status) : leadsAway(answer);
      if (why) broken.push(`${why}: ${question.method} ${question.path} ${JSON.stringify(question.headers)}`);
    }),
  );
  return broken;
}

function leadsAway({ headers: { location } }: Answer): string | null {
  if (location === undefined) return null;
  const to = new URL(location, newsroom.address);
  return to.origin === newsroom.address ? null : `leads to ${location}`;
}

/** What everybody is told at these addresses, but for the moment at which it was told and how the line is kept. */
async function read(addresses: string[]): Promise<Record<string, unknown>> {
  const answers = await Promise.all(
    addresses.map(async (address) => {
      const { status, headers, body } = await askPlainly(newsroom.address, address);
      const { date, age, connection, 'keep-alive': kept, 'transfer-encoding': sent, ...others } = headers;
      return [
        address,
        { status, headers: others, body: createHash('sha256').update(body).digest('hex') },
      ] as const;
    }),
  );
  return Object.fromEntries(answers);
}

async function countRows(): Promise<number[]> {
  return Promise.all([
    db().event.count(),
    db().publication.count(),
    db().subscriber.count(),
    db().session.count(),
  ]);
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, { parentPath, name }) =>
        sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}
