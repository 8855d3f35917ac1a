import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { introInput, nameInput, slugInput } from './input.ts';
import { makeAuthor } from './term-steps.ts';

const createAuthorInput = z.strictObject({ name: nameInput, bio: introInput, slug: slugInput.optional() });

/** A new author. A slug that is taken is refused at its field: two people of one name need two addresses. */
export const createAuthor = command({
  name: 'create-author',
  input: createAuthorInput,
  run: (context) => makeAuthor(context, context.input),
});
