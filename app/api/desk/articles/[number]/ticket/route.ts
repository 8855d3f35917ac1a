import { z } from 'zod';
import { signedOut } from '#app/kit/action.ts';
import { currentSecret } from '#app/kit/actor.ts';
import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { liveSchemaVersion } from '#lib/articles/live-suggestions.ts';
import { offlineKey, sealTicket } from '#lib/articles/live-ticket.ts';
import { openLiveText } from '#lib/articles/open-live-text.ts';
import { parseInput } from '#lib/command/parse-input.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { hashSecret } from '#lib/platform/ids.ts';

const ticketInput = z.strictObject({ schemaVersion: z.int('A version is a whole number.') });

/** Lets the person open the article's living text by a socket, within a minute; a page of an older build is told to reload. */
export const POST = endpoint(async ({ actor, params, json }) => {
  const number = numberParam(params.number);
  requireToday(parseInput(ticketInput, await json()).schemaVersion);
  const secret = await currentSecret();
  if (secret === null || actor.kind !== 'user') throw signedOut();
  const opened = await openLiveText(actor, { number });
  if (!opened.ok) return opened;
  const { mode, misfit, raw, unfit } = opened.value;
  const { id: userId, name } = actor;
  const session = Buffer.from(hashSecret(secret)).toString('base64url');
  const sealed = sealTicket({
    userId,
    name,
    session,
    article: number,
    mode,
    schemaVersion: liveSchemaVersion,
  });
  return {
    ok: true,
    value: { ...sealed, mode, misfit, raw, unfit, userId, name, offlineKey: offlineKey(secret) },
  };
});

function requireToday(version: number): void {
  if (version === liveSchemaVersion) return;
  const message = 'Nightdesk has been updated. Reload this page; what you typed is kept.';
  throw new NightdeskError('conflict', message, { facts: { outdated: true } });
}
