import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { saveTag } from '#lib/publishing/terms/save-tag.ts';
import { createAuthor } from '#lib/taxonomy/create-author.ts';
import { createTag } from '#lib/taxonomy/create-tag.ts';
import { saveSection } from '#lib/taxonomy/save-section.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { authors } from './authors.ts';
import { type DemoTag, sections, tags } from './newsroom.ts';

type Term = { id: string; slug: string; name: string };

/** The demo's sections by slug, its authors and tags by name. */
export type Terms = { sections: Map<string, Term>; authors: Map<string, Term>; tags: Map<string, Term> };

/** Makes the demo's sections, authors and tags, as far as they are not there. */
export async function seedTerms(): Promise<Terms> {
  const made: Terms = { sections: new Map(), authors: new Map(), tags: new Map() };
  const sectionsThere = await db().section.findMany({ take: 100 });
  for (const [position, section] of sections.entries()) {
    const there = sectionsThere.find((one) => one.slug === section.slug);
    made.sections.set(
      section.slug,
      there ?? succeeded(await saveSection(systemActor, { ...section, position })),
    );
  }
  const names = authors.map((author) => author.name);
  const authorsThere = await db().author.findMany({ where: { name: { in: names } } });
  for (const author of authors) {
    const there = authorsThere.find((one) => one.name === author.name);
    made.authors.set(author.name, there ?? succeeded(await createAuthor(systemActor, { name: author.name })));
  }
  for (const [name, said] of Object.entries(tags)) made.tags.set(name, await seedTag(name, said));
  return made;
}

async function seedTag(name: string, { ru, kind = 'topic', alias }: DemoTag): Promise<Term> {
  const there = await db().tag.findFirst({ where: { name } });
  if (there) return there;
  const tag = succeeded(await createTag(systemActor, { name }));
  const aliases = alias ? [{ language: 'en', alias }] : [];
  succeeded(await saveTag(systemActor, { ...tag, baseVersion: 1, kind, names: { ru }, aliases }));
  return tag;
}
