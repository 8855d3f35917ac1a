import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '#lib/articles/content-hash.ts';
import { findDraft } from '#lib/articles/queries.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { seedArchive } from './archive/seed-archive.ts';
import { readStories } from './read-stories.ts';
import { seedAuthors } from './seed-authors.ts';
import { seedPeople } from './seed-people.ts';
import { photosOf, seedPhotos } from './seed-photos.ts';
import { seedStories } from './seed-stories.ts';
import { seedTerms } from './seed-terms.ts';

withDatabase();

const folder = mkdtempSync(join(tmpdir(), 'nightdesk-seed-'));
const began = new Date('2026-11-18T15:00:00Z');
// One withdrawn, one with changes to come, the one to which it points, one never published; a single photograph.
const chosen = [
  ...[
    'airline-merger-withdrawn',
    'museum-hangs-its-forgeries',
    'forger-who-signed-his-own-name',
    'a-theatre-for-one',
  ],
];
const photographed = 'forger-who-signed-his-own-name';
const stories = readStories()
  .filter((story) => chosen.includes(story.name))
  .map((story) => (story.name === photographed ? story : { ...story, lede: null }));

async function seed(): Promise<void> {
  const people = await seedPeople();
  const terms = await seedTerms();
  const assetIds = await seedPhotos(photosOf(stories), people.photo);
  await seedAuthors(terms, people, assetIds);
  await seedStories(stories, { people, terms, assetIds, began });
}

async function counts(): Promise<number[]> {
  return Promise.all([
    ...[db().user.count(), db().section.count(), db().tag.count(), db().author.count(), db().asset.count()],
    ...[db().article.count(), db().revision.count(), db().publication.count(), db().event.count()],
  ]);
}

beforeAll(() => {
  environment().NIGHTDESK_DATA = folder;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the demo newsroom', () => {
  it('is made once, however often it is asked for', async () => {
    await seed();
    const made = await counts();
    await seed();
    expect(await counts()).toEqual(made);
    expect(made.slice(0, 6)).toEqual([6, 5, 30, 9, 1, 4]);
  }, 120_000);

  it('was published in the weeks before, at addresses of those days', async () => {
    const live = await publicDb().publication.findMany({ orderBy: { publishedAt: 'desc' } });
    expect(live.map((publication) => publication.path.slice(0, 11))).toEqual(['/2026/11/17', '/2026/11/16']);
    expect(live.every((publication) => publication.publishedAt < began)).toBe(true);
  });

  it('shows the credits that the photographs carry', async () => {
    const photo = await db().asset.findFirstOrThrow({ where: { filename: 'portrait-lamp-224.jpg' } });
    expect(photo).toMatchObject({ credit: 'Joren Halloran / Northwire / KAP', width: 1280 });
    expect(photo.caption).toMatch(/^Quintela’s granddaughter/);
  });

  it('has a withdrawn story, a live one with changes to come, and a draft in somebody’s hands', async () => {
    expect(await publicDb().tombstone.count()).toBe(1);
    const rows = await db().draft.findMany({ select: { articleNumber: true } });
    const drafts = await Promise.all(rows.map((row) => findDraft(systemActor, row.articleNumber)));
    const changed = drafts.filter((draft) => draft?.publication?.changedSince);
    expect(changed.map((draft) => draft?.content.headline)).toEqual([
      'A Museum Hangs Its Forgeries, and Keeps Them Up Until June',
    ]);
    const handed = drafts.filter((draft) => draft?.stage === 'ready' && draft.publication === null);
    expect(handed.map((draft) => draft?.assignee?.name)).toContain('Viktor Haas');
  });
});

describe('an archive', () => {
  it('is filled up to the number asked for', async () => {
    const before = await publicDb().publication.count();
    await seedArchive(30);
    await seedArchive(30);
    expect(await publicDb().publication.count()).toBe(before + 30);
    await seedArchive(45);
    expect(await publicDb().publication.count()).toBe(before + 45);
  });

  it('says on the desk what it says in public', async () => {
    const [newest] = await publicDb().publication.findMany({ orderBy: { articleNumber: 'desc' }, take: 1 });
    const draft = await findDraft(systemActor, newest?.articleNumber ?? 0);
    expect(draft?.publication).toMatchObject({ path: newest?.path, changedSince: false });
    expect(draft?.content).toMatchObject({ headline: newest?.headline, body: newest?.body });
    const row = await db().draft.findUniqueOrThrow({ where: { articleNumber: newest?.articleNumber ?? 0 } });
    expect(draft && contentHash(draft.content)).toEqual(new Uint8Array(row.contentHash));
    const listed = await publicDb().publicationListing.count({
      where: { articleNumber: newest?.articleNumber ?? 0 },
    });
    expect(listed).toBe(1 + (draft?.authors.length ?? 0) + (draft?.tags.length ?? 0));
  });
});
