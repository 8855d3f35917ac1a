'use server';

import { runAction } from '#app/kit/action.ts';
import { keepNamedRevision } from '#lib/articles/keep-named-revision.ts';
import { nameRevision } from '#lib/articles/name-revision.ts';
import { restoreBlock } from '#lib/articles/restore-block.ts';
import { restoreField } from '#lib/articles/restore-field.ts';

/** Keeps what the draft says now under a name. */
export async function keepNamed(input: unknown) {
  return runAction(keepNamedRevision, input);
}

/** Gives a kept revision a name. */
export async function rename(input: unknown) {
  return runAction(nameRevision, input);
}

/** Puts one block of an old revision back in the draft. */
export async function putBlockBack(input: unknown) {
  return runAction(restoreBlock, input);
}

/** Puts one field of an old revision back in the draft. */
export async function putFieldBack(input: unknown) {
  return runAction(restoreField, input);
}
