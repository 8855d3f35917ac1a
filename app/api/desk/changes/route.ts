import { signedOut } from '#app/kit/action.ts';
import { currentActor, currentSecret } from '#app/kit/actor.ts';
import { failureAnswer } from '#app/kit/answer.ts';
import { type HeardEvent, hearEvents } from '#lib/audit/heard-events.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { reachOf } from '#lib/permissions/rights.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { findActorBySecret } from '#lib/users/queries.ts';

// A session that was ended hears nothing two seconds later.
const asksAgainEvery = 1500;
const mostUnread = 200;

/**
 * What has happened at the desk, as it happens: server-sent events that name the articles concerned. Who may not read every
 * article is only told that something has happened.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const [actor, secret] = await Promise.all([currentActor(), currentSecret()]);
    if (actor?.kind !== 'user' || secret === null) throw signedOut();
    return new Response(await streamFor(actor, secret, request.signal), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    });
  } catch (error) {
    return failureAnswer(toFailure(error, 'GET /api/desk/changes'));
  }
}

async function streamFor(
  actor: Actor & { kind: 'user' },
  secret: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const end = () => void writer.close().catch(() => undefined);
  const say = (numbers: number[] | null) => {
    // Who does not read what is said is sent away; the page asks for everything when it is back.
    if ((writer.desiredSize ?? 0) < -mostUnread) return void writer.abort().catch(() => undefined);
    void writer.write(encoder.encode(`data: ${JSON.stringify({ numbers })}\n\n`)).catch(() => undefined);
  };
  const stopHearing = await hearEvents({
    who: actor.id,
    hear: (events) => say(numbersFor(actor, events)),
    end,
  });
  const asking = setInterval(async () => {
    // While the database is away nobody can be asked; nothing is told then either.
    const still = await findActorBySecret(secret).catch(() => actor);
    if (still?.kind !== 'user' || still.role !== actor.role) end();
  }, asksAgainEvery);
  signal.addEventListener('abort', end);
  void writer.closed
    .catch(() => undefined)
    .then(() => {
      clearInterval(asking);
      stopHearing();
    });
  say(null);
  return readable;
}

function numbersFor(actor: Actor & { kind: 'user' }, events: HeardEvent[]): number[] | null {
  if (reachOf(actor.role, 'article:read') !== 'any') return null;
  return [...new Set(events.flatMap(({ articleNumber }) => articleNumber ?? []))];
}
