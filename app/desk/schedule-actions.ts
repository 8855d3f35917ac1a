'use server';

import { runAction } from '#app/kit/action.ts';
import { cancelSchedule as cancel } from '#lib/publishing/cancel-schedule.ts';
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

/** Takes back what was to happen by itself. */
export async function cancelSchedule(input: unknown) {
  return runAction(cancel, input);
}

/** Sets an embargo, or lifts it. */
export async function setEmbargo(input: unknown) {
  return runAction(embargo, input);
}
