'use server';

import { runAction } from '#app/kit/action.ts';
import { mergeAuthors } from '#lib/publishing/terms/merge-authors.ts';
import { saveAuthor } from '#lib/publishing/terms/save-author.ts';
import { unmergeAuthor } from '#lib/publishing/terms/unmerge-author.ts';
import { createAuthor } from '#lib/taxonomy/create-author.ts';

/** Makes an author. */
export async function create(input: unknown) {
  return runAction(createAuthor, input);
}

/** Stores what is said of an author. */
export async function save(input: unknown) {
  return runAction(saveAuthor, input);
}

/** Lets one author stand for another. */
export async function merge(input: unknown) {
  return runAction(mergeAuthors, input);
}

/** Takes a merge back. */
export async function unmerge(input: unknown) {
  return runAction(unmergeAuthor, input);
}
