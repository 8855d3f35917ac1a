import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { createSetupLink } from './create-setup-link.ts';
import { createUser } from './create-user.ts';
import { openNewsroom } from './open-newsroom.ts';
import { isNewsroomOpen, isSetupLinkGood, listPeople } from './queries.ts';
import { signIn } from './sign-in.ts';

withDatabase();

const admin = {
  newsroom: 'The  Evening Post ',
  name: 'Grace Admin',
  email: 'Grace@Evening.Example',
  password: 'a long enough password',
};

async function newLink(): Promise<string> {
  const made = await createSetupLink(systemActor, {});
  if (!made.ok) throw new Error(made.error.message);
  expect(made.value.url).toContain(`/setup?link=${made.value.secret}`);
  return made.value.secret;
}

test('without a good link an empty newsroom stays shut', async () => {
  await newLink();
  expect(await openNewsroom(systemActor, { ...admin, link: 'a guess' })).toMatchObject({
    error: { code: 'forbidden' },
  });
  const old = await newLink();
  await db().$executeRaw`UPDATE setup_links SET expires_at = now() - interval '1 second'`;
  expect(await openNewsroom(systemActor, { ...admin, link: old })).toMatchObject({
    error: { code: 'forbidden' },
  });
  expect(await isSetupLinkGood(old)).toBe(false);
  expect(await isNewsroomOpen()).toBe(false);
});

test('what is wrong with a form is said at its fields, and the link is still good', async () => {
  const link = await newLink();
  const refused = await openNewsroom(systemActor, {
    link,
    newsroom: ' ',
    name: '',
    email: 'grace',
    password: 'short',
  });
  expect(refused).toMatchObject({
    error: {
      code: 'invalid',
      fields: {
        newsroom: expect.any(String),
        name: expect.any(String),
        email: expect.any(String),
        password: expect.stringContaining('12'),
      },
    },
  });
  expect(await isSetupLinkGood(link)).toBe(true);
});

test('of two people with two links one becomes the first admin, and no link works again', async () => {
  const links = [await newLink(), await newLink()];
  const answers = await Promise.all(
    links.map((link, i) => openNewsroom(systemActor, { ...admin, email: `admin${i}@evening.example`, link })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await db().user.findMany({ select: { role: true, name: true } })).toEqual([
    { role: 'admin', name: 'Grace Admin' },
  ]);
  expect(await db().newsroom.findMany({ select: { name: true } })).toEqual([{ name: 'The Evening Post' }]);
  for (const link of links) {
    expect(await isSetupLinkGood(link)).toBe(false);
    expect(await openNewsroom(systemActor, { ...admin, link })).toMatchObject({ error: { code: 'gone' } });
  }
  expect(await createSetupLink(systemActor, {})).toMatchObject({ error: { code: 'conflict' } });
  const events = await db().event.findMany({ select: { type: true } });
  expect(events).toEqual([{ type: 'newsroom.opened' }]);
});

test('the first admin signs in and makes accounts; nobody else does; an address has one account', async () => {
  const [first] = await db().user.findMany();
  if (!first) throw new Error('there is no admin');
  expect(
    await signIn({ email: first.email, password: admin.password, address: '203.0.113.1', userAgent: '' }),
  ).toMatchObject({ ok: true });
  const asAdmin = { kind: 'user', id: first.id, name: first.name, role: first.role } as const;
  const person = { email: 'ed@evening.example', name: 'Ed', role: 'editor', password: admin.password };
  expect(await createUser(asAdmin, person)).toMatchObject({ ok: true });
  expect(await createUser(asAdmin, { ...person, email: 'ED@evening.example' })).toMatchObject({
    error: { code: 'conflict', fields: { email: expect.any(String) } },
  });
  expect(await createUser({ ...asAdmin, role: 'chief_editor' }, person)).toMatchObject({
    error: { code: 'forbidden' },
  });
  expect((await listPeople(asAdmin)).map((one) => one.name)).toEqual(['Ed', 'Grace Admin']);
  expect((await listPeople(asAdmin, 'grace')).map((one) => one.name)).toEqual(['Grace Admin']);
});
