import { settleBeforeReading } from '#app/desk/newest-draft.ts';
import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { findUpdate } from '#lib/publishing/update-queries.ts';

/** What publishing the draft now would change for readers. */
export const GET = endpoint(async ({ actor, params }) => {
  const number = numberParam(params.number);
  await settleBeforeReading(number);
  const update = await findUpdate(actor, number);
  if (!update) throw new NightdeskError('not_found', 'Readers have nothing of this story.');
  return { ok: true, value: update };
});
