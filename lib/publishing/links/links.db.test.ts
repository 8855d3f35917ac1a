import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import type { Outside } from '#lib/platform/outbound-fetch.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, aPublishedArticle, succeeded } from '#lib/testing/stories.ts';
import { aWebServer, type TestWebServer } from '#lib/testing/web-server.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { setRequirementLevels } from '#lib/workflow/set-requirement-levels.ts';
import { checkLinksAgain } from './check-links-again.ts';
import { checkWaitingLinks } from './check-waiting-links.ts';
import { findLinks } from './link-queries.ts';

withDatabase();

let server: TestWebServer;
/** What the server answers at a path; 200 where it is not said. */
const answers = new Map<string, number>();

beforeAll(async () => {
  server = await aWebServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/no-head' && request.method === 'HEAD') response.writeHead(404).end();
    else if (path === '/moved') response.writeHead(301, { location: '/' }).end();
    else if (path === '/inside') response.writeHead(302, { location: 'http://10.0.0.7/' }).end();
    else response.writeHead(answers.get(path) ?? 200).end('a page');
  });
});

beforeEach(async () => {
  server.asked.length = 0;
  await db().rateLimit.deleteMany();
});

afterAll(() => server.close());

/** A body with one link per address, under the words "link 1", "link 2"… */
function aBodyWithLinks(...addresses: string[]): DocumentJson {
  const content = addresses.map((href, at) => ({
    type: 'text',
    text: `link ${at + 1}`,
    marks: [{ type: 'link', attrs: { href } }],
  }));
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'See ' }, ...content] }],
  };
}

async function aStoryThatLinksTo(...addresses: string[]): Promise<number> {
  return (await anArticle({ body: aBodyWithLinks(...addresses) })).number;
}

const look = (outside: Outside = server.outside) => checkWaitingLinks({ outside });

// Each under a host of its own, so that none waits for another's turn.
let hosts = 0;
function at(path: string): string {
  hosts += 1;
  return server.at(path, `host${hosts}.test`);
}

async function aDayLater(number: number): Promise<void> {
  await db().$executeRaw`UPDATE link_checks SET checked_at = checked_at - interval '25 hours'`;
  await db().$executeRaw`
    UPDATE draft_links SET due_at = due_at - interval '25 hours' WHERE article_number = ${number}`;
}

test('what is gone is broken; what refuses robots, is ill or leads inside could not be looked at', async () => {
  for (const status of [403, 404, 410, 429, 500]) answers.set(`/${status}`, status);
  const paths = ['/', '/404', '/410', '/403', '/429', '/500', '/no-head', '/inside'];
  const number = await aStoryThatLinksTo(...paths.map(at));
  await look();
  const links = await findLinks(systemActor, number);
  expect(links?.broken.map(({ reason }) => reason).sort()).toEqual(['404', '410']);
  expect(links).toMatchObject({ elsewhere: 8, waiting: 0, unknown: 4 });
});

test('a broken link is said where the story is published, with its words and address, and holds up only where asked to', async () => {
  const [gone, chief] = [at('/404'), await aUser('chief_editor')];
  const number = await aStoryThatLinksTo(at('/'), gone);
  await look();
  succeeded(await setRequirementLevels(chief, { levels: { links: 'block' } }));
  expect(await publishArticle(chief, { number })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { body: `The link “link 2” leads nowhere (404): ${gone}` } },
  });
  succeeded(await setRequirementLevels(chief, { levels: { links: 'warn' } }));
  succeeded(await publishArticle(chief, { number }));
});

test('a name that is not found is broken, but not when no name is', async () => {
  const [number, address] = [await aStoryThatLinksTo('http://gone.test/'), 'http://gone.test/'];
  const nobody = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
  const offline: Outside = { ...server.outside, resolve: () => Promise.reject(nobody) };
  expect(await look(offline)).toBe('offline');
  expect(await findLinks(systemActor, number)).toMatchObject({ broken: [], waiting: 1 });
  await db().$executeRaw`UPDATE draft_links SET due_at = clock_timestamp() WHERE article_number = ${number}`;
  const online: Outside = {
    ...server.outside,
    resolve: async (name) => (name === 'gone.test' ? Promise.reject(nobody) : ['198.41.0.4']),
  };
  expect(await look(online)).toBe('done');
  expect((await findLinks(systemActor, number))?.broken).toEqual([
    { address, reason: 'there is no such site' },
  ]);
});

test('a machine without a network does not try on and on, and says of our own stories what it knows', async () => {
  let asked = 0;
  const outside: Outside = {
    ...server.outside,
    resolve: () => {
      asked += 1;
      return Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' }));
    },
  };
  await db().draftLinks.deleteMany();
  for (let story = 0; story < 9; story += 1) await aStoryThatLinksTo(at('/'));
  const offline = { until: 0 };
  expect(await checkWaitingLinks({ outside, offline })).toBe('offline');
  expect(asked).toBeLessThan(9);
  expect(await db().draftLinks.count({ where: { dueAt: { lte: new Date() } } })).toBe(0);
  expect(await checkWaitingLinks({ outside, offline })).toBe('done');
});

test('an address is asked once a day while readers do not have the story, and no more once they have', async () => {
  const address = at('/daily');
  const [number] = [await aStoryThatLinksTo(address), await aStoryThatLinksTo(address)];
  await look();
  await look();
  expect(server.asked).toEqual(['HEAD /daily']);
  await aDayLater(number);
  await look();
  expect(server.asked).toHaveLength(2);
  succeeded(await publishArticle(systemActor, { number }));
  await aDayLater(number);
  await look();
  await aDayLater(number);
  await look();
  expect(server.asked).toHaveLength(3);
});

test('a text that links elsewhere is looked at again, one that does not is not', async () => {
  const { number, version, content } = await anArticle({ body: aBodyWithLinks(at('/one')) });
  await look();
  const headline = `${content.headline}!`;
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, headline } }),
  );
  await look();
  expect(server.asked).toEqual(['HEAD /one']);
  const body = aBodyWithLinks(at('/two'));
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version + 1, content: { ...content, body } }),
  );
  await look();
  expect(server.asked).toEqual(['HEAD /one', 'HEAD /two']);
});

test('looked at again on request, a page that came back is no longer broken; asked for again at once it is refused', async () => {
  answers.set('/back', 404);
  const number = await aStoryThatLinksTo(at('/back'));
  await look();
  expect((await findLinks(systemActor, number))?.broken).toHaveLength(1);
  answers.set('/back', 200);
  succeeded(await checkLinksAgain(systemActor, { number }));
  expect(await findLinks(systemActor, number)).toMatchObject({ waiting: 1 });
  await db().rateLimit.deleteMany();
  await look();
  expect((await findLinks(systemActor, number))?.broken).toEqual([]);
  expect(await checkLinksAgain(systemActor, { number })).toMatchObject({
    ok: false,
    error: { code: 'rate_limited', retryAfterSeconds: expect.any(Number) },
  });
});

test('where a page moved for good is said of the story that links to it', async () => {
  const address = at('/moved');
  const number = await aStoryThatLinksTo(address);
  await look();
  const check = await db().linkCheck.findFirstOrThrow({ where: { address } });
  const to = new URL('/', address).href;
  expect(check).toMatchObject({ status: 'answers', movedTo: to });
  expect((await findLinks(systemActor, number))?.moved).toEqual([{ address, to }]);
});

test('nothing is asked of anybody while the newsroom does not ask for links', async () => {
  const chief = await aUser('chief_editor');
  succeeded(await setRequirementLevels(chief, { levels: { links: 'off' } }));
  await aStoryThatLinksTo(at('/off'));
  await look();
  expect(server.asked).toEqual([]);
  succeeded(await setRequirementLevels(chief, { levels: { links: 'warn' } }));
  await look();
  expect(server.asked).toEqual(['HEAD /off']);
});

test('our own stories are not asked: what readers have of them is known, and what they lose at once', async () => {
  const [live, draft] = [await aPublishedArticle(), await anArticle()];
  const path = (number: number) => `/2025/02/13/any-slug-a${number}`;
  const number = await aStoryThatLinksTo(
    path(live.number),
    `${env().PUBLIC_URL}${path(draft.number)}`,
    `${path(live.number)}?from=here`,
    '/world',
    `${env().PUBLIC_URL}/about`,
  );
  await look();
  expect(server.asked).toEqual([]);
  expect((await findLinks(systemActor, number))?.broken).toEqual([
    { address: `${env().PUBLIC_URL}${path(draft.number)}`, reason: 'readers do not have that story' },
  ]);
  succeeded(await withdrawArticle(systemActor, { number: live.number, reason: 'x' }));
  const links = await findLinks(systemActor, number);
  expect(links?.broken.filter(({ reason }) => reason === 'our story was withdrawn')).toHaveLength(2);
});

test('several who look at once ask each address once', async () => {
  const addresses = [1, 2, 3].map((page) => at(`/page${page}`));
  for (const address of [...addresses, ...addresses]) await aStoryThatLinksTo(address);
  await Promise.all([look(), look(), look()]);
  expect(server.asked.toSorted()).toEqual(['HEAD /page1', 'HEAD /page2', 'HEAD /page3']);
});

test('a server is asked once a second at most, whoever asks: who comes too early waits', async () => {
  const address = server.at('/', 'busy.test');
  const free = Date.now() + 1500;
  await db().rateLimit.create({ data: { key: 'links:busy.test', points: 1, expire: free } });
  await aStoryThatLinksTo(address);
  await look();
  const check = await db().linkCheck.findFirstOrThrow({ where: { address } });
  expect(check.checkedAt.getTime()).toBeGreaterThanOrEqual(free);
});

test('who may not read a story learns nothing of its links', async () => {
  const number = await aStoryThatLinksTo(at('/'));
  expect(await findLinks(await aUser('contributor'), number)).toBeNull();
});
