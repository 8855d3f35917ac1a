'use server';

import { runAction } from '#app/kit/action.ts';
import { cancelBundle as cancelAll } from '#lib/publishing/cancel-bundle.ts';
import { cancelSchedule as cancel } from '#lib/publishing/cancel-schedule.ts';
import { leaveBundle as leave } from '#lib/publishing/leave-bundle.ts';
import { moveBundle as move } from '#lib/publishing/move-bundle.ts';
import { scheduleArticle } from '#lib/publishing/schedule-article.ts';
import { scheduleWithdrawal as withdrawLater } from '#lib/publishing/schedule-withdrawal.ts';
import { setEmbargo as embargo } from '#lib/publishing/set-embargo.ts';

/** Sets when a draft is published by itself. */
export async function schedule(input: unknown) {
  return runAction(scheduleArticle, input);
}

/** Sets when a story is taken down by itself. */
export async function scheduleWithdrawal(input: unknown) {
  return runAction(withdrawLater, input);
}

/** Has the stories of a bundle published at another time. */
export async function moveBundle(input: unknown) {
  return runAction(move, input);
}

/** Takes back what was to be published together. */
export async function cancelBundle(input: unknown) {
  return runAction(cancelAll, input);
}

/** Takes a story out of its bundle. */
export async function leaveBundle(input: unknown) {
  return runAction(leave, input);
}

/** Takes back what was to happen by itself. */
export async function cancelSchedule(input: unknown) {
  return runAction(cancel, input);
}

/** Sets an embargo, or lifts it. */
export async function setEmbargo(input: unknown) {
  return runAction(embargo, input);
}
