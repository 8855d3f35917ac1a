'use server';

import { runAction } from '#app/kit/action.ts';
import { deleteTag } from '#lib/publishing/terms/delete-tag.ts';
import { mergeTags } from '#lib/publishing/terms/merge-tags.ts';
import { saveTag } from '#lib/publishing/terms/save-tag.ts';
import { undoMerge } from '#lib/publishing/terms/undo-merge.ts';
import { keepTagsApart } from '#lib/taxonomy/keep-tags-apart.ts';

/** Stores what is said of a tag. */
export async function save(input: unknown) {
  return runAction(saveTag, input);
}

/** Lets one tag stand for another. */
export async function merge(input: unknown) {
  return runAction(mergeTags, input);
}

/** Takes a merge back. */
export async function undo(input: unknown) {
  return runAction(undoMerge, input);
}

/** Takes a tag away. */
export async function remove(input: unknown) {
  return runAction(deleteTag, input);
}

/** Two tags that look alike are not the same. */
export async function keepApart(input: unknown) {
  return runAction(keepTagsApart, input);
}
