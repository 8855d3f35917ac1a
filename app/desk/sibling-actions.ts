'use server';

import { runAction } from '#app/kit/action.ts';
import { linkSibling as link } from '#lib/articles/siblings/link-sibling.ts';
import { startSibling as start } from '#lib/articles/siblings/start-sibling.ts';
import { takeSiblingIn as takeIn } from '#lib/articles/siblings/take-sibling-in.ts';
import { unlinkSibling as unlink } from '#lib/articles/siblings/unlink-sibling.ts';

/** Says that two stories tell the same in two languages. */
export async function linkSibling(input: unknown) {
  return runAction(link, input);
}

/** Takes a story out from among those that tell the same. */
export async function unlinkSibling(input: unknown) {
  return runAction(unlink, input);
}

/** Says that a story has taken in what a sibling says now. */
export async function takeSiblingIn(input: unknown) {
  return runAction(takeIn, input);
}

/** Starts the same story in another language. */
export async function startSibling(input: unknown) {
  return runAction(start, input);
}
