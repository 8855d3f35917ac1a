import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { saveAuthor } from '#lib/publishing/terms/save-author.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { authors, type DemoAuthor } from './authors.ts';
import type { People } from './seed-people.ts';
import { filenameOf, type PhotoOrder } from './seed-photos.ts';
import type { Terms } from './seed-terms.ts';

/** The portraits that the authors' pages show. */
export function portraits(): PhotoOrder[] {
  return authors.flatMap(({ name, portrait }) =>
    portrait ? [{ photo: photoOf(name, portrait), city: '', headline: name }] : [],
  );
}

/** Says who the demo's authors are, where nobody has said anything of them yet. */
export async function seedAuthors(
  terms: Terms,
  people: People,
  assetIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { name, ru, portrait, account, ...words } of authors) {
    const { id } = terms.authors.get(name) ?? { id: '' };
    const { slug, version } = await db().author.findUniqueOrThrow({ where: { id } });
    if (version > 1) continue;
    const picture = portrait && assetIds.get(filenameOf(photoOf(name, portrait)));
    const said = { ...words, id, slug, name, names: { ru }, baseVersion: version };
    const more = { pictureId: picture ?? null, accountId: account ? people[account].id : null };
    succeeded(await saveAuthor(systemActor, { ...said, ...more }));
  }
}

function photoOf(name: string, { light, seed }: NonNullable<DemoAuthor['portrait']>) {
  const words = {
    alt: `${name}, head and shoulders.`,
    caption: '',
    credit: 'Emil Sandoz / The Evening Meridian',
  };
  return { scene: 'portrait' as const, light, seed, ...words };
}
