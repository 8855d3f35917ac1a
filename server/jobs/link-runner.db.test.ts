import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { findLinks } from '#lib/publishing/links/link-queries.ts';
import { databaseOutage } from '#lib/testing/database-outage.ts';
import { anArticle } from '#lib/testing/stories.ts';
import { aWebServer, type TestWebServer } from '#lib/testing/web-server.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { LinkRunner } from './link-runner.ts';

withDatabase();

let server: TestWebServer;

beforeAll(async () => {
  server = await aWebServer((_request, response) => response.writeHead(404).end());
});

afterAll(() => server.close());

async function aStoryWithALink(): Promise<number> {
  const marks = [{ type: 'link', attrs: { href: server.at('/gone') } }];
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'the figures', marks }] };
  return (await anArticle({ body: { type: 'doc', content: [paragraph] } })).number;
}

const brokenIn = async (number: number) => (await findLinks(systemActor, number))?.broken.length;

test('it looks at what was written while the database was away, and ends when it is told to', async () => {
  const runner = new LinkRunner(server.outside);
  runner.start();
  await databaseOutage();
  const number = await aStoryWithALink();
  await expect.poll(() => brokenIn(number)).toBe(1);
  await runner.stop();
});
