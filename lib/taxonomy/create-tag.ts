import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { nameInput } from './input.ts';
import { tagNamed } from './term-steps.ts';

const createTagInput = z.strictObject({ name: nameInput });

/** A tag of that name: a new one, or the one that already has its slug ("Black Sea" and "black sea" are one tag). */
export const createTag = command({
  name: 'create-tag',
  input: createTagInput,
  run: async (context) => {
    authorize(context.actor, 'tag:create');
    return tagNamed(context, context.input.name);
  },
});
