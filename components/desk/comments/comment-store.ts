import type { Editor } from '@tiptap/core';
import { type Anchor, anchorOf, livingOf, rangeOf } from '#components/editor/comments/anchors.ts';
import { drawnThreads, drawThreads, type ThreadRange } from '#components/editor/comments/comment-layer.ts';
import { createHub, type Hub } from '#components/editor/live/hub.ts';
import type { PersonRef } from '#lib/articles/types.ts';
import { moveThread, readThreads, type Thread } from './comment-requests.ts';

/** What the panel of comments and the marks in the text both show. */
export type CommentState = {
  phase: 'waiting' | 'ready' | 'failed';
  threads: Thread[];
  /** Null until they are asked for. */
  resolved: Thread[] | null;
  people: PersonRef[];
  /** Where the open threads stand in the text; null while there is no text to stand in. */
  ranges: ReadonlyMap<string, ThreadRange> | null;
  /** The thread that is read now, and whether the text led to it. */
  active: string | null;
  isLed: boolean;
  /** What somebody is about to comment on. */
  draft: { anchor: Anchor; quote: string } | null;
};

export type CommentStore = {
  hub: Hub<CommentState>;
  /** Reads the threads anew. */
  load: () => Promise<void>;
  /** Reads the resolved ones, or forgets them. */
  showResolved: (isShown: boolean) => Promise<void>;
  /** Finds where the threads stand now, and draws them. */
  place: (editor: Editor | null) => void;
  /** After an edit made here: holds the words of threads that it put into other paragraphs, then places them. */
  hold: (editor: Editor) => void;
  activate: (thread: string | null, isLed: boolean) => void;
  /** Begins to comment on what is selected; false when nothing is. */
  begin: (editor: Editor) => boolean;
  leave: () => void;
};

const stores = new Map<number, CommentStore>();

/** The comments of an article, for as long as the page lives. */
export function commentsOf(number: number): CommentStore {
  const known = stores.get(number);
  if (known) return known;
  const store = createStore(number);
  stores.set(number, store);
  return store;
}

function createStore(number: number): CommentStore {
  let state: CommentState = {
    ...{ phase: 'waiting', threads: [], resolved: null, people: [], ranges: null },
    ...{ active: null, isLed: false, draft: null },
  };
  let stands: Editor | null = null;
  const hub = createHub(() => state);
  const say = (patch: Partial<CommentState>) => {
    state = { ...state, ...patch };
    hub.look();
  };
  const place = (editor: Editor | null) => {
    stands = editor;
    const living = editor && !editor.isDestroyed ? livingOf(editor.state) : null;
    if (!editor || !living) return say({ ranges: null });
    const ranges = state.threads.flatMap(({ id, anchor }) => {
      const range = rangeOf(living, anchor);
      return range ? [{ id, ...range }] : [];
    });
    drawThreads(editor, ranges, state.active);
    say({ ranges: new Map(ranges.map((range) => [range.id, range])) });
  };
  const readResolved = async () => {
    const asked = await readThreads(number, 'resolved');
    if (asked.ok) say({ resolved: asked.value.threads });
  };
  return {
    hub,
    place,
    hold: (editor) => {
      const living = livingOf(editor.state);
      for (const drawn of living ? drawnThreads(editor) : []) {
        const thread = state.threads.find(({ id }) => id === drawn.id);
        const left = thread && living && rangeOf(living, thread.anchor);
        if (!thread || !living || (left && left.to - left.from >= drawn.to - drawn.from)) continue;
        thread.anchor = anchorOf(living, drawn.from, drawn.to);
        void moveThread(number, thread.id, thread.anchor);
      }
      place(editor);
    },
    load: async () => {
      const asked = await readThreads(number, 'open');
      if (!asked.ok) return say({ phase: state.phase === 'ready' ? 'ready' : 'failed' });
      say({ phase: 'ready', threads: asked.value.threads, people: asked.value.people });
      place(stands);
      if (state.resolved) await readResolved();
    },
    showResolved: async (isShown) => {
      if (isShown) await readResolved();
      else say({ resolved: null });
    },
    activate: (active, isLed) => {
      say({ active, isLed });
      if (stands && !stands.isDestroyed) drawThreads(stands, drawnThreads(stands), active);
    },
    begin: ({ state: text }) => {
      const { from, to, empty } = text.selection;
      const living = livingOf(text);
      if (empty || !living) return false;
      const quote = text.doc.textBetween(from, to, ' ');
      say({ draft: { anchor: anchorOf(living, from, to), quote }, active: null });
      return true;
    },
    leave: () => say({ draft: null }),
  };
}
