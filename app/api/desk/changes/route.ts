import { signedOut } from '#app/kit/action.ts';
import { currentSecret } from '#app/kit/actor.ts';
import { failureAnswer } from '#app/kit/answer.ts';
import { typedSince } from '#lib/articles/typed-since.ts';
import { type Heard, hearEvents } from '#lib/audit/heard-events.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { reachOf } from '#lib/permissions/rights.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { watchActorBySecret } from '#lib/users/queries.ts';

// A session that was ended hears nothing two seconds later.
const asksAgainEvery = 1500;
const mostUnread = 200;

/**
 * What has happened at the desk after the event `since`, and then as it happens: server-sent events that name the articles
 * concerned. Who may not read every article is only told that something has happened.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const secret = await currentSecret();
    const actor = secret === null ? null : await watchActorBySecret(secret);
    if (actor?.kind !== 'user' || secret === null) throw signedOut();
    return new Response(await streamFor(actor, secret, request), {
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
  request: Request,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const end = () => void writer.close().catch(() => undefined);
  const since = sinceOf(request);
  let told = since?.event ?? 0n;
  const say = ({ events, typed = [], until }: Heard) => {
    told = until;
    // Who does not read what is said is sent away; the page asks for what it missed when it is back.
    if ((writer.desiredSize ?? 0) < -mostUnread) return void writer.abort().catch(() => undefined);
    const numbers = events && numbersFor(actor, events, typed);
    // With nothing to tell it is only said up to where: a browser that comes back asks from there.
    const said = events?.length === 0 && typed.length === 0 ? '' : `data: ${JSON.stringify({ numbers })}\n`;
    void writer.write(encoder.encode(`id: ${until}-${Date.now()}\n${said}\n`)).catch(() => undefined);
  };
  const stopHearing = await hearEvents({
    who: actor.id,
    since: since?.event ?? null,
    hear: say,
    end,
  });
  const asking = setInterval(async () => {
    // While the database is away nobody can be asked; nothing is told then either.
    const still = await watchActorBySecret(secret).catch(() => actor);
    if (still?.kind !== 'user' || still.role !== actor.role) end();
  }, asksAgainEvery);
  request.signal.addEventListener('abort', end);
  void writer.closed
    .catch(() => undefined)
    .then(() => {
      clearInterval(asking);
      stopHearing();
    });
  if (since) await tellTypedSince(since.madeAt, say, () => told).catch(end);
  return readable;
}

// What was typed before the line was there; after, it is told as it is settled.
async function tellTypedSince(madeAt: Date, say: (heard: Heard) => void, told: () => bigint): Promise<void> {
  const typed = await typedSince(madeAt);
  if (typed === null) say({ events: null, until: told() });
  else if (typed.length > 0) say({ events: [], typed, until: told() });
}

// A browser that lost the line says what it was told of last; a page that opens one, when it was made.
function sinceOf(request: Request): { event: bigint; madeAt: Date } | null {
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since') ?? '';
  const [, event, madeAt] = /^(\d{1,18})-(\d{1,15})$/.exec(asked) ?? [];
  return event && madeAt ? { event: BigInt(event), madeAt: new Date(Number(madeAt)) } : null;
}

function numbersFor(
  actor: Actor & { kind: 'user' },
  events: NonNullable<Heard['events']>,
  typed: number[],
): number[] | null {
  if (reachOf(actor.role, 'article:read') !== 'any') return null;
  return [...new Set([...events.flatMap(({ articleNumber }) => articleNumber ?? []), ...typed])];
}
