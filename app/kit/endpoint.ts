import type { Actor } from '#lib/permissions/actor.ts';
import { NightdeskError, type Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { signedOut } from './action.ts';
import { currentActor } from './actor.ts';
import { answerOf, failureAnswer } from './answer.ts';
import { readJson } from './read-json.ts';
import { requireSameOrigin } from './same-origin.ts';

type Params = Record<string, string | string[] | undefined>;

/** What an endpoint of the desk is called with. */
export type EndpointContext = {
  actor: Actor;
  request: Request;
  params: Params;
  /** Reads the body, within the limit of bytes. */
  json: () => Promise<unknown>;
};

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A route handler of the desk: refuses changes that another site asked for, asks who it is, and answers with the Result as
 * JSON, `status` when it is good. The handler may also answer with a Response of its own, or throw.
 */
export function endpoint(
  handler: (context: EndpointContext) => Promise<Result<unknown> | Response>,
  status = 200,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    try {
      if (!readingMethods.has(request.method)) requireSameOrigin(request.headers);
      const actor = await currentActor();
      if (!actor) throw signedOut();
      const params = await context.params;
      const outcome = await handler({ actor, request, params, json: () => readJson(request) });
      return outcome instanceof Response ? outcome : answerOf(outcome, status);
    } catch (error) {
      return failureAnswer(toFailure(error, `${request.method} ${new URL(request.url).pathname}`));
    }
  };
}

/** A number out of an address; `not_found` when it is none. */
export function numberParam(value: string | string[] | undefined): number {
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new NightdeskError('not_found', 'There is nothing at this address.');
}
