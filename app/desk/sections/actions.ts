'use server';

import { runAction } from '#app/kit/action.ts';
import { createSection } from '#lib/publishing/terms/create-section.ts';
import { deleteSection } from '#lib/publishing/terms/delete-section.ts';
import { editSection } from '#lib/publishing/terms/edit-section.ts';
import { moveSection } from '#lib/publishing/terms/move-section.ts';

/** Makes a section. */
export async function create(input: unknown) {
  return runAction(createSection, input);
}

/** Changes what is said of a section. */
export async function edit(input: unknown) {
  return runAction(editSection, input);
}

/** Puts a section to another place of the tree. */
export async function move(input: unknown) {
  return runAction(moveSection, input);
}

/** Takes a section away in favour of another. */
export async function remove(input: unknown) {
  return runAction(deleteSection, input);
}
