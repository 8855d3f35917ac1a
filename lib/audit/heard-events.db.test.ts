import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { endHearing, type Heard, hearEvents, newestEvent, tellEvents, tellTyped } from './heard-events.ts';

withDatabase();

async function someoneListening(who: string, since: bigint | null = null) {
  const told: Heard[] = [];
  let ended = 0;
  const leave = await hearEvents({
    who,
    since,
    hear: (heard) => told.push(heard),
    end: () => {
      ended += 1;
    },
  });
  return { told, heard: () => told.flatMap(({ events }) => events ?? []), leave, ended: () => ended };
}

async function manyEvents(editor: Actor & { kind: 'user' }, count: number) {
  await db().event.createMany({
    data: Array.from({ length: count }, () => ({
      type: 'article.created',
      actorKind: 'user' as const,
      actorId: editor.id,
      actorName: editor.name,
      data: {},
    })),
  });
}

test('who listens hears of everything from then on, once, and what kind it was and not what it says', async () => {
  const editor = await aUser('editor');
  succeeded(await createArticle(editor, { headline: 'Before' }));
  const listener = await someoneListening('a');
  const { number } = succeeded(await createArticle(editor, { headline: 'After' }));
  await Promise.all([tellEvents(), tellEvents()]);
  expect(listener.heard()).toEqual([
    { id: expect.any(BigInt), type: 'article.created', articleNumber: number, actorId: editor.id },
  ]);
  listener.leave();
  succeeded(await createArticle(editor, {}));
  await tellEvents();
  expect(listener.heard()).toHaveLength(1);
});

test('a burst larger than one reading is heard whole and in order', async () => {
  const listener = await someoneListening('b');
  const editor = await aUser('editor');
  await manyEvents(editor, 1203);
  await tellEvents();
  const heard = listener.heard();
  expect(heard).toHaveLength(1203);
  expect(heard.every(({ id }, at) => at === 0 || id > (heard[at - 1]?.id ?? id))).toBe(true);
  listener.leave();
});

test('what happens between the making of a page and its first listening is heard, and once', async () => {
  const editor = await aUser('editor');
  // Somebody else listens already: what they were told is not told again to them.
  const other = await someoneListening('other');
  const made = (await newestEvent()).id;
  const { number } = succeeded(await createArticle(editor, { headline: 'While the page was on its way' }));
  await tellEvents();
  const page = await someoneListening('page', made);
  expect(page.told).toEqual([
    { events: [expect.objectContaining({ articleNumber: number })], until: made + 1n },
  ]);
  expect(other.heard()).toHaveLength(1);
  const later = succeeded(await createArticle(editor, {}));
  await tellEvents();
  expect(page.heard().map(({ articleNumber }) => articleNumber)).toEqual([number, later.number]);
  for (const { leave } of [other, page]) leave();
});

test('a page that knows everything is told of nothing, but up to where', async () => {
  const made = (await newestEvent()).id;
  const page = await someoneListening('page', made);
  expect(page.told).toEqual([{ events: [], until: made }]);
  page.leave();
});

test('nothing is missed by those who come while events are being written', async () => {
  const editor = await aUser('editor');
  const made = (await newestEvent()).id;
  const acts = Array.from({ length: 12 }, async () => {
    succeeded(await createArticle(editor, {}));
    await tellEvents();
  });
  const pages = await Promise.all(acts.flatMap((act) => [act.then(() => null), someoneListening(`p`, made)]));
  await tellEvents();
  const last = (await newestEvent()).id;
  for (const page of pages) {
    if (!page) continue;
    const ids = page.heard().map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: Number(last - made) }, (_, at) => made + BigInt(at + 1)));
    page.leave();
  }
});

test('who knows nothing, misses too much to be told one by one, or knows what has not happened here, is told that it may be anything', async () => {
  const editor = await aUser('editor');
  const made = (await newestEvent()).id;
  await manyEvents(editor, 600);
  const last = (await newestEvent()).id;
  for (const since of [null, made, last + 1n]) {
    const page = await someoneListening('page', since);
    expect(page.told).toEqual([{ events: null, until: last }]);
    page.leave();
  }
});

test('what is typed is heard too, though it is no event', async () => {
  const made = (await newestEvent()).id;
  const page = await someoneListening('page', made);
  tellTyped(10_017);
  expect(page.told.at(-1)).toEqual({ events: [], typed: [10_017], until: made });
  page.leave();
});

test('one person has twenty lines at most, others theirs beside; all are sent away at the end', async () => {
  const own = await Promise.all(Array.from({ length: 20 }, () => someoneListening('c')));
  await expect(someoneListening('c')).rejects.toMatchObject({ code: 'rate_limited' });
  const other = await someoneListening('d');
  endHearing();
  expect([...own, other].map(({ ended }) => ended())).toEqual(Array.from({ length: 21 }, () => 1));
  for (const { leave } of [...own, other]) leave();
});
