import { createHub, type Hub } from './hub.ts';
import type { LiveText } from './live-text.ts';

/** Somebody else who has this article open, and where in it they are. */
export type Present = { id: string; name: string; colour: number; fields: string[] };

/** How many colours there are for people; a person has the same one on every screen. */
export const colourCount = 8;

const colours = ['#b4232f', '#1c6dbd', '#0f7b53', '#8a4fbf', '#a65b00', '#00737d', '#b02e86', '#5c6b00'];

/** The colour of a person, by account. */
export function colourOf(userId: string): number {
  let sum = 0;
  for (const letter of userId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % colourCount;
}

/** Others on this article, each once however many pages they have open. */
export type Presence = Hub<{ people: Present[] }> & {
  /** Tells the others in which field one is. */
  standAt: (field: string | null) => void;
};

/** Says who oneself is, and hears who else is there. */
export function watchPresence(live: LiveText, me: { id: string; name: string }): Presence {
  let seen = '';
  let people: Present[] = [];
  const hub = createHub(() => ({ people }));
  live.awareness.setLocalState({
    user: { ...me, colour: colours[colourOf(me.id)] ?? colours[0] },
    field: null,
  });
  live.awareness.on('change', ({ added, updated, removed }: Record<string, number[]>) => {
    // One's own caret moves with every key and is no news here.
    const clients = [added, updated, removed].flat();
    if (clients.every((client) => client === live.doc.clientID)) return;
    const next = othersOf(live, me.id);
    const now = JSON.stringify(next);
    if (now === seen) return;
    seen = now;
    people = next;
    hub.look();
  });
  return {
    ...hub,
    standAt: (field) => {
      if (live.awareness.getLocalState()?.field !== field) live.awareness.setLocalStateField('field', field);
    },
  };
}

function othersOf({ doc, awareness }: LiveText, myId: string): Present[] {
  const found = new Map<string, Present>();
  for (const [client, state] of awareness.getStates()) {
    const { id, name } = state.user ?? {};
    if (client === doc.clientID || typeof id !== 'string' || typeof name !== 'string' || id === myId)
      continue;
    const person = found.get(id) ?? { id, name, colour: colourOf(id), fields: [] };
    if (typeof state.field === 'string') person.fields.push(state.field);
    found.set(id, person);
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}
