import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { saveDraft } from '#lib/articles/save-draft.ts';
import type { TermRef } from '#lib/articles/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import type { Result } from '#lib/platform/errors.ts';
import { correctArticle } from '#lib/publishing/correct-article.ts';
import { dayOf } from '#lib/publishing/permalink.ts';
import { restorePublication } from '#lib/publishing/restore-publication.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aNewsroom } from '#lib/testing/people.ts';
import {
  aBody,
  anAuthor,
  aPublishedArticle,
  aSection,
  aTag,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { ask, askPlainly, everySpelling, plainly, type Question } from './support/asking.ts';
import { Canaries } from './support/canaries.ts';
import { type FragileDatabase, fragileDatabase } from './support/fragile-database.ts';
import { actIn, type OwnNewsroom, startOwnNewsroom } from './support/own-newsroom.ts';
import {
  countLive,
  hideSecrets,
  type Photo,
  plantPhoto,
  plantUnpublished,
  publishSecrets,
  type Secret,
  writeOn,
} from './support/secret-stories.ts';
import {
  addressesOf,
  deskAddresses,
  publicSurfaces,
  renditions,
  showing,
  sweep,
} from './support/surfaces.ts';

// More rounds make a soak of it.
const rounds = Number(process.env.LEAK_ROUNDS ?? '1');

test.describe.configure({ mode: 'serial', timeout: 240_000 * rounds });

const canaries = new Canaries();
let database: FragileDatabase;
let newsroom: OwnNewsroom;
let section: TermRef;
let secrets: Secret[] = [];
let turn = 0;
let looked = 0;

test.beforeAll(async () => {
  database = await fragileDatabase(process.env.E2E_DATABASE_URL ?? '');
  newsroom = await startOwnNewsroom(database.url);
  actIn(newsroom, database.url);
  await aNewsroom();
  section = await aSection('Harbour');
});

test.afterAll(async () => {
  await closeDb();
  await newsroom.stop();
  await database.close();
});

test('no answer holds a word of what is not in public', async () => {
  const live = await aPublishedArticle({ headline: 'Harbour wall is mended', sectionId: section.id });
  const hidden = await publishSecrets({ canaries, section });
  const shown = await publicSurfaces();
  // Kept, all of them, before they are hidden; and a sweep that sees nothing here could see nothing anywhere.
  const before = await sweep(newsroom.address, shown.map(plainly), canaries);
  expect(before.leaks.length).toBeGreaterThan(40);
  secrets = [
    ...(await plantUnpublished({ canaries, section })),
    await writeOn({ canaries, section }, live),
    ...hidden,
  ];
  await hideSecrets(canaries, hidden);
  await expect.poll(() => countLive(hidden)).toBe(0);
  await expectNoLeak('with everything hidden', everyQuestion(shown));
});

test('a withdrawn story is nowhere at once, comes back with its photographs, and corrected reads the same everywhere', async () => {
  const { story, photo, shared, first, surfaces, listed } = await publishStoryToWithdraw();
  const kept = (await askPlainly(newsroom.address, story.path)).headers.etag ?? '';

  const took = await untilShownAt([], surfaces, first, () =>
    withdrawArticle(systemActor, { number: story.number, reason: 'Somebody is at risk.' }),
  );
  say(`withdrawn: on none of ${surfaces.length} surfaces after ${took} ms`);
  await expectNoLeak('after the withdrawal', () => shareOf(surfaces.flatMap(everySpelling)));
  expect(await showing(newsroom.address, surfaces, first)).toEqual([]);
  const again = { path: story.path, spelling: 'kept', headers: { 'if-none-match': kept } };
  expect((await ask(newsroom.address, again)).status).toBe(410);
  expect(await statusesOf(photo)).toEqual([404]);
  expect(await statusesOf(shared)).toEqual([200]);

  const back = await untilShownAt(listed, surfaces, first, () =>
    restorePublication(systemActor, { number: story.number }),
  );
  say(`restored: on its ${listed.length} surfaces after ${back} ms`);
  expect(await statusesOf(photo)).toEqual([200]);

  const last = `final${randomBytes(6).toString('hex')}`;
  const note = `The quay is ${last} metres long, and not as was said.`;
  const changed = await untilShownAt(
    [...listed, '/corrections', '/corrections/rss.xml'],
    surfaces,
    last,
    async () => {
      const { version, content } = await theDraft(story.number);
      const headline = content.headline.replace(first, last);
      const rewritten = { ...content, headline, body: aBody(`The quay is ${last} metres long.`) };
      succeeded(
        await saveDraft(systemActor, { number: story.number, baseVersion: version, content: rewritten }),
      );
      const correction = { number: story.number, kind: 'correction', text: note, alsoPublish: true };
      return await correctArticle(systemActor, correction);
    },
  );
  say(`corrected: on its ${listed.length + 2} surfaces after ${changed} ms`);
  await untilShownAt([], surfaces, first);
  const { text } = await askPlainly(newsroom.address, story.path);
  expect(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1]).toContain(last);
  expect(text).toContain(note);
  await expectNoLeak('after the correction', () => shareOf(surfaces.flatMap(everySpelling)));
});

test('nothing comes back when the application dies, not even what is withdrawn while it is away', async () => {
  const { story, photo, first, surfaces } = await publishStoryToWithdraw();
  newsroom.killApplication();
  await untilShownAt([], surfaces, first, () => withdrawArticle(systemActor, { number: story.number }));
  await expect
    .poll(async () => (await askPlainly(newsroom.address, '/readyz')).status, { timeout: 60_000 })
    .toBe(200);
  await expectNoLeak('after a new start', everyQuestion(surfaces));
  await expect.poll(async () => (await askPlainly(newsroom.address, story.path)).status).toBe(410);
  expect(await statusesOf(photo)).toEqual([404]);
  expect(looked).toBeGreaterThan(1500 * rounds);
});

/** Every question about the public site, and a share of those to where it ought to be closed: another one each round. */
function everyQuestion(surfaces: string[]): () => Question[] {
  const closed = [...deskAddresses, ...secrets.flatMap(addressesOf)].flatMap(everySpelling);
  const open = surfaces.flatMap(everySpelling);
  return () => [...open, ...shareOf(closed)];
}

// Prime to the number of spellings, so that every address meets every spelling in as many rounds.
const share = 11;

function shareOf(questions: Question[]): Question[] {
  turn += 1;
  return questions.filter((_, index) => (index + turn) % share === 0);
}

async function expectNoLeak(when: string, questions: () => Question[]): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const { answers, failed, leaks } = await sweep(newsroom.address, questions(), canaries);
    say(
      `${when}: ${answers} answers looked at in ${Math.round(performance.now() - began)} ms, ${failed} failed`,
    );
    expect(leaks.slice(0, 40)).toEqual([]);
    // What failed to answer was not looked at.
    looked += answers - failed;
  }
}

function say(words: string): void {
  process.stdout.write(`    ${words}\n`);
}

/** A live story with a photograph of its own and one that another story shows, too. */
async function publishStoryToWithdraw() {
  const find = `quay${randomBytes(6).toString('hex')}`;
  const first = canaries.plant('a story that was withdrawn, or the text before its correction');
  const photo = await plantPhoto(canaries, 'a story to withdraw', false);
  const shared = await plantPhoto(canaries, 'a photograph of two stories', false);
  const [author, tag] = [await anAuthor(`Ada ${find}`), await aTag(`Quays ${find}`)];
  const words = { caption: 'The quay.', credit: 'Ada Marsh', alt: 'A quay' };
  const image = { type: 'image', attrs: { assetId: shared.id, ...words } };
  const { number } = await aPublishedArticle({
    headline: `Quay ${find} is ${first} metres long`,
    slug: find,
    sectionId: section.id,
    authorIds: [author.id],
    tagIds: [tag.id],
    lede: { assetId: photo.id, ...words },
    body: { type: 'doc', content: [...(aBody('The quay is long.').content ?? []), image] },
  });
  await aPublishedArticle({ sectionId: section.id, lede: { assetId: shared.id, ...words } });
  const path = `/${dayOf(new Date(), 'UTC')}/${find}-a${number}`;
  const lists = ['/', '/harbour', `/tag/${tag.slug}`, `/author/${author.slug}`, `/search?q=${find}`];
  const feeds = ['/harbour/rss.xml', '/rss.xml', '/atom.xml', '/feed.json', '/news-sitemap.xml'];
  const surfaces = [...(await publicSurfaces()), `/search?q=${find}`];
  const listed = [path, ...lists, ...feeds];
  await untilShownAt(listed, surfaces, first);
  return { story: { number, path }, photo, shared, first, surfaces, listed };
}

/** Does it, waits until a word is shown at least at these addresses (or at none), and says how many milliseconds that took. */
async function untilShownAt(
  shown: string[],
  surfaces: string[],
  word: string,
  act?: () => Promise<Result<unknown>>,
): Promise<number> {
  if (act) succeeded(await act());
  const began = performance.now();
  const wanted = shown.length > 0 ? expect.arrayContaining(shown) : [];
  await expect.poll(() => showing(newsroom.address, surfaces, word), { intervals: [20] }).toEqual(wanted);
  return Math.round(performance.now() - began);
}

async function statusesOf(photo: Photo): Promise<number[]> {
  const answers = await Promise.all(renditions(photo).map((path) => askPlainly(newsroom.address, path)));
  return [...new Set(answers.map(({ status }) => status))];
}
