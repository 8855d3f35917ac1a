import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { useLeaving } from '#components/desk/use-leaving.ts';
import type { FrontLayout } from '#lib/fronts/types.ts';
import type { Failure } from '#lib/platform/errors.ts';
import type { FrontActions, ShownFront } from './shown.ts';

type Start = { edition: string; page: string; layout: FrontLayout; version: number; shown: ShownFront };

/** Where the draft stands. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'conflict';

const restMs = 500;
const againMs = 3000;
const mostSteps = 200;
// What may go through when it is tried again as it is.
const mayPass = new Set<string>(['unavailable', 'unexpected', 'rate_limited', 'unauthenticated']);

/** A page's draft on this screen: what is done to it, back and forth, and kept by itself after a short rest. */
export function useFront({ edition, page, ...start }: Start, save: FrontActions['save']) {
  const [steps, setSteps] = useState({
    past: [] as FrontLayout[],
    layout: start.layout,
    future: [] as FrontLayout[],
  });
  const [shown, setShown] = useState(start.shown);
  const [state, setState] = useState<SaveState>('saved');
  const [failure, setFailure] = useState<Failure | null>(null);
  const version = useRef(start.version);
  const stored = useRef(start.layout);
  const wanted = useRef(start.layout);
  const refused = useRef<FrontLayout | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const { layout } = steps;
  wanted.current = layout;

  const store = useCallback(async () => {
    while (wanted.current !== stored.current) {
      const sent = wanted.current;
      setState('saving');
      const result = await settle(save({ edition, page, baseVersion: version.current, layout: sent }));
      if (!result.ok) {
        setFailure(result.error);
        refused.current = mayPass.has(result.error.code) ? null : sent;
        setState(result.error.code === 'conflict' ? 'conflict' : 'failed');
        return;
      }
      stored.current = sent;
      version.current = result.value.version;
      setShown((before) => ({
        ...result.value.shown,
        stories: { ...before.stories, ...result.value.shown.stories },
      }));
      setFailure(null);
    }
    setState('saved');
  }, [save, edition, page]);
  const storeOnce = useCallback(() => {
    running.current ??= store().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [store]);

  useEffect(() => {
    if (state === 'conflict' || layout === refused.current) return;
    if (layout === stored.current) {
      if (state === 'failed') setState('saved');
      return;
    }
    const timer = setTimeout(() => void storeOnce(), state === 'failed' ? againMs : restMs);
    return () => clearTimeout(timer);
  }, [layout, state, storeOnce]);
  useLeaving(
    useMemo(
      () => ({
        state: () => ({ waiting: wanted.current === stored.current ? 0 : 1 }),
        untilStored: storeOnce,
      }),
      [storeOnce],
    ),
  );

  const change = useCallback((edit: (layout: FrontLayout) => FrontLayout) => {
    setSteps((before) => {
      const next = edit(before.layout);
      if (next === before.layout) return before;
      return { past: [...before.past, before.layout].slice(-mostSteps), layout: next, future: [] };
    });
  }, []);
  const undo = useCallback(() => {
    setSteps(({ past, layout: now, future }) => {
      const before = past.at(-1);
      return before
        ? { past: past.slice(0, -1), layout: before, future: [now, ...future] }
        : { past, layout: now, future };
    });
  }, []);
  const redo = useCallback(() => {
    setSteps(({ past, layout: now, future }) => {
      const [next, ...rest] = future;
      return next ? { past: [...past, now], layout: next, future: rest } : { past, layout: now, future };
    });
  }, []);
  /** Puts this draft over what somebody else saved meanwhile. */
  const keepMine = () => {
    const theirs = failure?.facts?.version;
    if (typeof theirs === 'number') version.current = theirs;
    setState('saving');
    void storeOnce();
  };
  return {
    ...{ layout, shown, setShown, failure, change, undo, redo, keepMine },
    /** What is still to be sent is not saved. */
    state: state === 'saved' && layout !== stored.current ? ('saving' as const) : state,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    /** The version that is stored, once everything is. */
    untilStored: async () => {
      await storeOnce();
      return wanted.current === stored.current ? version.current : null;
    },
    /** A draft that another command has stored. */
    take: (next: FrontLayout, at: number) => {
      version.current = at;
      change(() => next);
    },
  };
}
