'use server';

import { runAction } from '#app/kit/action.ts';
import { closeEdition } from '#lib/publishing/editions/close-edition.ts';
import { editEdition } from '#lib/publishing/editions/edit-edition.ts';
import { openEdition } from '#lib/publishing/editions/open-edition.ts';

/** Gives a language a site of its own. */
export async function open(input: unknown) {
  return runAction(openEdition, input);
}

/** Changes what an edition's masthead says. */
export async function edit(input: unknown) {
  return runAction(editEdition, input);
}

/** Takes a language its site. */
export async function close(input: unknown) {
  return runAction(closeEdition, input);
}
