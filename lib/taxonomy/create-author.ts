import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { introInput, nameInput, slugInput } from './input.ts';
import { slugOfName } from './rules.ts';

const createAuthorInput = z.strictObject({ name: nameInput, bio: introInput, slug: slugInput.optional() });

/** A new author. A slug that is taken is refused at its field: two people of one name need two addresses. */
export const createAuthor = command({
  name: 'create-author',
  input: createAuthorInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'author:create');
    const author = { id: newId(), slug: input.slug ?? slugOfName(input.name), name: input.name };
    const { count } = await tx.author.createMany({
      data: [{ ...author, bio: input.bio }],
      skipDuplicates: true,
    });
    if (count === 0) throw await slugTaken(tx, author.slug, input.slug ? 'slug' : 'name');
    emit({ type: 'author.created', data: { slug: author.slug, name: author.name } });
    return author;
  },
});

async function slugTaken(tx: Tx, slug: string, field: 'slug' | 'name'): Promise<NightdeskError> {
  const holder = await tx.author.findUnique({ where: { slug }, select: { name: true } });
  const message = `/author/${slug} is already the address of ${holder?.name ?? 'another author'}. For somebody else of this name, type another slug.`;
  return new NightdeskError('invalid', message, { fields: { [field]: message } });
}
