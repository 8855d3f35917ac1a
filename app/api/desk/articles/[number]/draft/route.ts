import { settleBeforeReading } from '#app/desk/newest-draft.ts';
import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { findDraft } from '#lib/articles/queries.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** The draft as it is stored now. */
export const GET = endpoint(async ({ actor, params }) => {
  const number = numberParam(params.number);
  await settleBeforeReading(number);
  const draft = await findDraft(actor, number);
  if (!draft) throw new NightdeskError('not_found', `There is no article ${number}.`);
  return { ok: true, value: draft };
});

/** Autosave. `as` is the account that the page believes it writes for: another one signed in meanwhile is no reason to sign its text. */
export const PUT = endpoint(async ({ actor, params, json }) => {
  const number = numberParam(params.number);
  const { as, baseVersion, content } = sentBody(await json());
  if (as !== undefined && as !== userIdOf(actor)) {
    throw new NightdeskError(
      'unauthenticated',
      'Somebody else is signed in here now. Sign in as yourself again.',
    );
  }
  return saveDraft(actor, { number, baseVersion, content });
});

function sentBody(body: unknown): { as?: unknown; baseVersion?: unknown; content?: unknown } {
  return typeof body === 'object' && body !== null ? body : {};
}
