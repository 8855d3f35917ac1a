import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { db } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { endHearing, type HeardEvent, hearEvents, tellEvents } from './heard-events.ts';

withDatabase();

async function someoneListening(who: string) {
  const heard: HeardEvent[] = [];
  let ended = 0;
  const leave = await hearEvents({
    who,
    hear: (events) => heard.push(...events),
    end: () => {
      ended += 1;
    },
  });
  return { heard, leave, ended: () => ended };
}

test('who listens hears of everything from then on, once, and what kind it was and not what it says', async () => {
  const editor = await aUser('editor');
  succeeded(await createArticle(editor, { headline: 'Before' }));
  const listener = await someoneListening('a');
  const { number } = succeeded(await createArticle(editor, { headline: 'After' }));
  await Promise.all([tellEvents(), tellEvents()]);
  expect(listener.heard).toEqual([
    { id: expect.any(BigInt), type: 'article.created', articleNumber: number, actorId: editor.id },
  ]);
  listener.leave();
  succeeded(await createArticle(editor, {}));
  await tellEvents();
  expect(listener.heard).toHaveLength(1);
});

test('a burst larger than one reading is heard whole and in order', async () => {
  const listener = await someoneListening('b');
  const editor = await aUser('editor');
  await db().event.createMany({
    data: Array.from({ length: 1203 }, () => ({
      type: 'article.created',
      actorKind: 'user',
      actorId: editor.id,
      actorName: editor.name,
      data: {},
    })),
  });
  await tellEvents();
  expect(listener.heard).toHaveLength(1203);
  expect(listener.heard.every(({ id }, at) => at === 0 || id > (listener.heard[at - 1]?.id ?? id))).toBe(
    true,
  );
  listener.leave();
});

test('one person has twenty lines at most, others theirs beside; all are sent away at the end', async () => {
  const own = await Promise.all(Array.from({ length: 20 }, () => someoneListening('c')));
  await expect(someoneListening('c')).rejects.toMatchObject({ code: 'rate_limited' });
  const other = await someoneListening('d');
  endHearing();
  expect([...own, other].map(({ ended }) => ended())).toEqual(Array.from({ length: 21 }, () => 1));
  for (const { leave } of [...own, other]) leave();
});
