import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { colourOf } from './presence.ts';

type Told = Record<'added' | 'updated' | 'removed', number[]>;
type Person = { id?: unknown; name?: unknown };

// Often enough to follow a hand, seldom enough not to burden the keys of all.
const tellMs = 200;

/** The carets and selections of the others in the body, with their names. */
export const OthersCarets = Extension.create<{ awareness: Awareness | null }>({
  name: 'othersCarets',

  addOptions: () => ({ awareness: null }),

  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (!awareness) return [];
    return [
      yCursorPlugin(quietly(awareness), {
        cursorBuilder: caretOf,
        selectionBuilder: (person) => ({ class: `others-selection person-${colourOfPerson(person)}` }),
      }),
    ];
  },
});

/** The same awareness, but one's own caret is told at intervals, and does not come back to be drawn. */
function quietly(awareness: Awareness) {
  const listeners = new Map<(told: Told) => void, (told: Told) => void>();
  const told = new Map<string, unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    for (const [field, value] of told) awareness.setLocalStateField(field, value);
    told.clear();
  };
  return {
    getStates: () => awareness.getStates(),
    getLocalState: () => {
      const state = awareness.getLocalState();
      return state && { ...state, ...Object.fromEntries(told) };
    },
    setLocalStateField: (field: string, value: unknown) => {
      told.set(field, value);
      if (timer === undefined) timer = setTimeout(tell, tellMs);
    },
    on: (name: 'change', listener: (told: Told) => void) => {
      const ofOthers = (change: Told) => {
        const clients = [...change.added, ...change.updated, ...change.removed];
        if (clients.some((client) => client !== awareness.clientID)) listener(change);
      };
      listeners.set(listener, ofOthers);
      awareness.on(name, ofOthers);
    },
    off: (name: 'change', listener: (told: Told) => void) => {
      const ofOthers = listeners.get(listener);
      if (ofOthers) awareness.off(name, ofOthers);
      listeners.delete(listener);
    },
  } as unknown as Awareness;
}

function caretOf(person: Person): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `others-caret person-${colourOfPerson(person)}`;
  // Drawn by the stylesheet, so that a name is no part of the text that is read out, copied or searched.
  caret.dataset.name = String(person.name ?? '');
  return caret;
}

function colourOfPerson({ id }: Person): number {
  return colourOf(String(id ?? ''));
}
