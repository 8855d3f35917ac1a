import type { ArticleContent } from '#lib/articles/types.ts';
import type { Failure } from '#lib/platform/errors.ts';
import { isSameContent } from './same-content.ts';

/** Where the typed text stands. `offline` covers a dead network and a server that cannot store just now. */
export type SavePhase =
  | 'saved'
  | 'waiting'
  | 'saving'
  | 'offline'
  | 'signed-out'
  | 'refused'
  | 'conflict'
  | 'newer';

/** The text that was stored meanwhile, and by whom. */
export type StoredMeanwhile = {
  version: number;
  savedByName: string;
  savedAt: string;
  theirs: ArticleContent;
};

export type SaveState = {
  phase: SavePhase;
  version: number;
  savedAt: string | null;
  /** Changes made here that are not stored yet. */
  waiting: number;
  failure: Failure | null;
  meanwhile: StoredMeanwhile | null;
};

/** What the server made of a save; `unreachable` when no answer came, so that its fate is unknown. */
export type SaveAnswer =
  | { kind: 'saved'; version: number; savedAt: string }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'unreachable' };

export type AutosaveOptions = {
  version: number;
  savedAt: string | null;
  send: (baseVersion: number, content: ArticleContent) => Promise<SaveAnswer>;
  /** Keeps the text in the browser until the server has it; null when it does. */
  keep: (content: ArticleContent | null, baseVersion: number) => void;
  delayMs?: number;
};

export type Autosave = {
  state: () => SaveState;
  subscribe: (listener: () => void) => () => void;
  change: (content: ArticleContent) => void;
  /** Saves now and answers whether all that was typed is stored. */
  saveNow: () => Promise<boolean>;
  /** Stores mine over theirs, after the person has seen both. */
  keepMine: () => Promise<boolean>;
  /** Goes on from what the server holds; what was typed here and not stored is let go. */
  goOnFrom: (version: number, savedAt: string) => void;
  /** Says that somebody stored a newer text while nothing was typed here. */
  noticeNewer: (meanwhile: StoredMeanwhile) => void;
  stop: () => void;
};

const retryDelays = [1000, 2000, 4000, 8000, 15_000];
const laterCodes = new Set(['unavailable', 'unexpected', 'rate_limited']);

/** Sends the newest text, one request at a time, and never over a text that it did not begin from. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const delayMs = options.delayMs ?? 800;
  const listeners = new Set<() => void>();
  let state: SaveState = {
    phase: 'saved',
    version: options.version,
    savedAt: options.savedAt,
    waiting: 0,
    failure: null,
    meanwhile: null,
  };
  let newest: ArticleContent | null = null;
  let unanswered: ArticleContent[] = [];
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const set = (patch: Partial<SaveState>) => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  const stored = (sent: ArticleContent, changes: number, version: number, savedAt: string) => {
    attempts = 0;
    unanswered = [];
    const isAll = newest === sent;
    if (isAll) newest = null;
    options.keep(newest, version);
    const waiting = isAll ? 0 : Math.max(1, state.waiting - changes);
    set({ phase: isAll ? 'saved' : 'waiting', version, savedAt, waiting, failure: null, meanwhile: null });
    if (!isAll) plan(delayMs);
  };
  const tryLater = (failure: Failure | null) => {
    set({ phase: 'offline', failure });
    const seconds = failure?.retryAfterSeconds;
    plan(seconds ? seconds * 1000 : (retryDelays[Math.min(attempts, retryDelays.length - 1)] ?? 15_000));
    attempts += 1;
  };
  const refused = (failure: Failure, sent: ArticleContent, changes: number) => {
    if (laterCodes.has(failure.code)) return tryLater(failure);
    if (failure.code === 'unauthenticated') return set({ phase: 'signed-out', failure });
    const meanwhile = failure.code === 'conflict' ? meanwhileOf(failure) : null;
    if (!meanwhile) {
      set({ phase: 'refused', failure });
      if (newest !== sent) plan(delayMs);
      return;
    }
    // The answer to an earlier save was lost on the way: what is stored is what was typed here.
    if ([...unanswered, sent].some((text) => isSameContent(text, meanwhile.theirs))) {
      const isThis = isSameContent(sent, meanwhile.theirs);
      return stored(
        isThis ? sent : meanwhile.theirs,
        isThis ? changes : 0,
        meanwhile.version,
        meanwhile.savedAt,
      );
    }
    set({ phase: 'conflict', failure, meanwhile });
  };
  const sendNewest = async () => {
    const sent = newest;
    if (!sent) return;
    const changes = state.waiting;
    set({ phase: 'saving' });
    const answer = await options.send(state.version, sent);
    if (answer.kind === 'saved') return stored(sent, changes, answer.version, answer.savedAt);
    if (answer.kind === 'refused') return refused(answer.failure, sent, changes);
    unanswered = [...unanswered.slice(-4), sent];
    tryLater(null);
  };
  const flush = async () => {
    clearTimeout(timer);
    if (running !== null) return running;
    if (state.phase === 'conflict') return;
    running = sendNewest().finally(() => {
      running = null;
    });
    return running;
  };

  const saveNow = async () => {
    // Twice, because the first may only wait for a save that was under way with an older text.
    await flush();
    if (newest && state.phase === 'waiting') await flush();
    return newest === null;
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (content) => {
      newest = content;
      options.keep(content, state.version);
      const waiting = state.waiting + 1;
      if (state.phase === 'conflict' || state.phase === 'offline') return set({ waiting });
      set({ phase: running !== null ? 'saving' : 'waiting', waiting, failure: null });
      plan(delayMs);
    },
    saveNow,
    keepMine: async () => {
      if (state.phase !== 'conflict' || !state.meanwhile) return newest === null;
      set({ phase: 'waiting', version: state.meanwhile.version, meanwhile: null, failure: null });
      return saveNow();
    },
    goOnFrom: (version, savedAt) => {
      clearTimeout(timer);
      newest = null;
      unanswered = [];
      options.keep(null, version);
      set({ phase: 'saved', version, savedAt, waiting: 0, failure: null, meanwhile: null });
    },
    noticeNewer: (meanwhile) => {
      if (state.phase === 'saved' && meanwhile.version > state.version) set({ phase: 'newer', meanwhile });
    },
    stop: () => clearTimeout(timer),
  };
}

function meanwhileOf(failure: Failure): StoredMeanwhile | null {
  const facts = failure.facts;
  if (typeof facts?.version !== 'number' || typeof facts.theirs !== 'object' || facts.theirs === null)
    return null;
  return {
    version: facts.version,
    savedByName: String(facts.savedByName ?? 'Somebody'),
    savedAt: String(facts.savedAt ?? ''),
    theirs: facts.theirs as ArticleContent,
  };
}
