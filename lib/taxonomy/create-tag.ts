import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { newId } from '#lib/platform/ids.ts';
import { nameInput } from './input.ts';
import { slugOfName } from './rules.ts';

const createTagInput = z.strictObject({ name: nameInput });

/** A tag of that name: a new one, or the one that already has its slug ("Black Sea" and "black sea" are one tag). */
export const createTag = command({
  name: 'create-tag',
  input: createTagInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:create');
    const slug = slugOfName(input.name);
    const { count } = await tx.tag.createMany({
      data: [{ id: newId(), slug, name: input.name }],
      skipDuplicates: true,
    });
    const tag = await tx.tag.findUniqueOrThrow({
      where: { slug },
      select: { id: true, slug: true, name: true },
    });
    if (count > 0) emit({ type: 'tag.created', data: { slug: tag.slug, name: tag.name } });
    return tag;
  },
});
