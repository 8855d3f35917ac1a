import type { Actor } from '#lib/permissions/actor.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { createSetupLink } from '#lib/users/create-setup-link.ts';
import { createUser } from '#lib/users/create-user.ts';
import { openNewsroom } from '#lib/users/open-newsroom.ts';
import { demoPassword } from '#server/demo.ts';
import { accounts, newspaper } from './newsroom.ts';

type Person = Extract<Actor, { kind: 'user' }>;

/** The demo's people as actors, by the first part of their e-mail address. */
export type People = Record<'chief' | 'editor' | 'photo' | 'reporter' | 'contributor', Person>;

/** Opens the demo newsroom and makes its accounts, as far as they are not there. Throws in a newsroom that is not the demo. */
export async function seedPeople(): Promise<People> {
  if ((await db().user.findFirst({ select: { id: true } })) === null) await open();
  const emails = accounts.map((account) => account.email);
  const found = await db().user.findMany({
    where: { email: { in: emails } },
    select: { id: true, name: true, role: true, email: true },
  });
  if (!found.some((user) => user.email === accounts[0]?.email)) {
    throw new Error('This database holds a newsroom of its own. The demo is for an empty database only.');
  }
  const people: [string, Person][] = [];
  for (const account of accounts) {
    const id = found.find((user) => user.email === account.email)?.id ?? (await create(account));
    people.push([
      account.email.replace(/@.*/, ''),
      { kind: 'user', id, name: account.name, role: account.role },
    ]);
  }
  return Object.fromEntries(people) as People;
}

async function open(): Promise<void> {
  const { secret } = succeeded(await createSetupLink(systemActor, {}));
  const admin = accounts[0];
  succeeded(
    await openNewsroom(systemActor, {
      link: secret,
      newsroom: newspaper.name,
      name: admin?.name,
      email: admin?.email,
      password: demoPassword,
    }),
  );
  // No command for it yet: the newsroom's settings come with a later issue.
  await db().newsroom.update({
    where: { id: 1 },
    data: { tagline: newspaper.tagline },
    select: { id: true },
  });
}

async function create(account: (typeof accounts)[number]): Promise<string> {
  return succeeded(await createUser(systemActor, { ...account, password: demoPassword })).id;
}
