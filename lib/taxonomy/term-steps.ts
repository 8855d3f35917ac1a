import type { NightdeskEvent } from '#lib/audit/events.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { folded } from './folded.ts';
import { slugOfName } from './rules.ts';
import { isCalled } from './search-authors.ts';
import { addTagWords, wordsOfTag } from './tag-steps.ts';

/** A tag or author as a step answers with it. */
export type NamedTerm = { id: string; slug: string; name: string };

type Making = { tx: Tx; actor: Actor; emit: (event: NightdeskEvent) => void };
type NewAuthor = { name: string; slug?: string | undefined; bio: string };

/** Makes an author. A slug that is taken is refused at its field: two people of one name need two addresses. */
export async function makeAuthor({ tx, actor, emit }: Making, author: NewAuthor): Promise<NamedTerm> {
  authorize(actor, 'author:create');
  const made = { id: newId(), slug: author.slug ?? slugOfName(author.name), name: author.name };
  const { count } = await tx.author.createMany({
    data: [{ ...made, bio: author.bio }],
    skipDuplicates: true,
  });
  if (count === 0) throw await slugTaken(tx, made.slug, author.slug ? 'slug' : 'name');
  // What had this address once leads nobody away from who has it now.
  await tx.listRedirect.deleteMany({ where: { kind: 'author', slug: made.slug } });
  emit({ type: 'author.created', data: { slug: made.slug, name: made.name } });
  return made;
}

/** The author who is or was called so, in any case of letters and any language; made when nobody is. Of two, one who still is. */
export async function authorNamed(making: Making, name: string): Promise<NamedTerm> {
  const known = await making.tx.$queryRaw<NamedTerm[]>`
    SELECT r.id::text, r.slug, r.name FROM authors a JOIN authors r ON r.id = COALESCE(a.root_id, a.id)
    WHERE ${isCalled([name])} ORDER BY a.root_id IS NULL DESC, r.slug LIMIT 1`;
  return known[0] ?? (await makeAuthor(making, { name, bio: '' }));
}

/** The tag that is called so, in any language, or that has its slug ("Black Sea" and "black sea" are one tag); or a new one. */
export async function tagNamed({ tx, actor, emit }: Making, name: string): Promise<NamedTerm> {
  const known = await tagCalled(tx, name);
  if (known) return known;
  authorize(actor, 'tag:create');
  const slug = slugOfName(name);
  const id = newId();
  const { count } = await tx.tag.createMany({ data: [{ id, slug, name }], skipDuplicates: true });
  if (count > 0) {
    await addTagWords(tx, id, wordsOfTag({ name, names: { en: '', ru: '' }, aliases: [] }));
    // What had this address once leads nobody away from who has it now.
    await tx.listRedirect.deleteMany({ where: { kind: 'tag', slug } });
    emit({ type: 'tag.created', data: { slug, name } });
  }
  const tag = await tagCalled(tx, name);
  if (!tag) throw new NightdeskError('conflict', 'This tag was deleted just now. Try again.');
  return tag;
}

async function tagCalled(tx: Tx, name: string): Promise<NamedTerm | undefined> {
  const rows = await tx.$queryRaw<NamedTerm[]>`
    SELECT r.id::text, r.slug, r.name
    FROM tags t JOIN tags r ON r.id = COALESCE(t.root_id, t.id)
    WHERE t.slug = ${slugOfName(name)} OR t.id = (SELECT tag_id FROM tag_words WHERE folded = ${folded(name)})
    ORDER BY t.slug = ${slugOfName(name)} LIMIT 1`;
  return rows[0];
}

async function slugTaken(tx: Tx, slug: string, field: 'slug' | 'name'): Promise<NightdeskError> {
  const holder = await tx.author.findUnique({ where: { slug }, select: { name: true } });
  const message = `/author/${slug} is already the address of ${holder?.name ?? 'another author'}. For somebody else of this name, type another slug.`;
  return new NightdeskError('invalid', message, { fields: { [field]: message } });
}
