import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import type { Failure, FieldErrors, Result } from '#lib/platform/errors.ts';

/** What is shown of saving a tag or an author, and how it is done. */
export type TermSave = {
  state: 'idle' | 'running' | 'saved';
  failure: Failure | null;
  wrong: FieldErrors;
  /** Something was typed. */
  touch: () => void;
  save: () => void;
  /** Saves in spite of what somebody else saved meanwhile; null where nobody did. */
  saveOver: (() => void) | null;
};

type Term = { id: string; slug: string; version: number };

// Another address is another page, made anew: this is what it says of the save that led there, and where the cursor stood.
let onTheWay: { id: string; at: string } | null = null;

/**
 * Saves from the version that was opened; what somebody else saved meanwhile is overwritten only when that is said.
 * Whoever saves while a save is under way has it done after that one; `pages` is the address over that of each.
 */
export function useTermSave(
  term: Term,
  pages: string,
  store: (baseVersion: number) => Promise<Result<{ slug: string; version: number }>>,
): TermSave {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, setState] = useState<TermSave['state']>('idle');
  const version = useRef(term.version);
  const asked = useRef({ isRunning: false, isTouched: false, isAgain: false });
  const latest = useRef(store);
  latest.current = store;
  useEffect(() => {
    if (onTheWay?.id !== term.id) return;
    document.getElementById(onTheWay.at)?.focus({ preventScroll: true });
    onTheWay = null;
    setState('saved');
  }, [term.id]);

  const run = async (baseVersion: number) => {
    if (asked.current.isRunning) {
      asked.current.isAgain = true;
      return;
    }
    asked.current = { isRunning: true, isTouched: false, isAgain: false };
    setState('running');
    const result = await settle(latest.current(baseVersion));
    const { isTouched, isAgain } = asked.current;
    asked.current.isRunning = false;
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return setState('idle');
    version.current = result.value.version;
    if (isAgain) return void run(version.current);
    const { slug } = result.value;
    setState(isTouched ? 'idle' : 'saved');
    if (slug === term.slug) return router.refresh();
    // What was typed since would go with the page: the next save goes to the new address.
    if (isTouched) return;
    onTheWay = { id: term.id, at: document.activeElement?.id ?? '' };
    router.replace(`${pages}/${slug}`, { scroll: false });
  };
  const theirs = versionSaved(failure);
  return {
    ...{ state, failure, wrong: failure?.fields ?? {} },
    touch: () => {
      asked.current.isTouched = true;
      if (!asked.current.isRunning) setState('idle');
    },
    save: () => void run(version.current),
    saveOver: theirs === null ? null : () => void run(theirs),
  };
}

/** The version that somebody else saved, where that is why a save was refused; else null. */
export function versionSaved(failure: Failure | null): number | null {
  const version = failure?.code === 'conflict' ? failure.facts?.version : undefined;
  return typeof version === 'number' ? version : null;
}
