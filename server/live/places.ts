import type { TicketClaims } from '#lib/articles/live-ticket.ts';
import { liveLimits } from './limits.ts';
import type { LiveSocket } from './live-socket.ts';

type State = Record<string, unknown>;

/**
 * Leaves of what a browser says of people's places in the text its own one alone, under the name that its ticket gives
 * it, and no more than a place needs. Changes `states`, which are what is passed on.
 */
export function keepOwnPlace(
  states: Map<number, State>,
  socket: LiveSocket,
  isTaken: (client: number) => boolean,
): void {
  for (const [client, state] of [...states]) {
    const isOwn = socket.awarenessClient === null ? !isTaken(client) : client === socket.awarenessClient;
    const place = isOwn && socket.claims ? placeOf(state, socket.claims) : null;
    if (!place) states.delete(client);
    else {
      socket.awarenessClient = client;
      states.set(client, place);
    }
  }
}

function placeOf(state: State, { userId, name }: TicketClaims): State | null {
  // The collaboration server reads what came in a place of its own, which stands among them, empty.
  if (Object.keys(state).length === 0) return null;
  const { user, ...rest } = state;
  const colour = typeof user === 'object' && user !== null && 'colour' in user ? user.colour : null;
  const place = { ...rest, user: { id: userId, name, colour: isColour(colour) ? colour : '#6b7280' } };
  return JSON.stringify(place).length <= liveLimits.awareness ? place : null;
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}
