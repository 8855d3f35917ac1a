import { useState } from 'react';
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

/** Saves from the version that was opened; what somebody else saved meanwhile is overwritten only when that is said. */
export function useTermSave(
  opened: number,
  store: (baseVersion: number) => Promise<Result<{ slug: string; version: number }>>,
  onSaved: (slug: string) => void,
): TermSave {
  const [version, setVersion] = useState(opened);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, setState] = useState<TermSave['state']>('idle');
  const run = async (baseVersion: number) => {
    setState('running');
    const result = await settle(store(baseVersion));
    setFailure(result.ok ? null : result.error);
    setState(result.ok ? 'saved' : 'idle');
    if (!result.ok) return;
    setVersion(result.value.version);
    onSaved(result.value.slug);
  };
  const theirs = versionSaved(failure);
  return {
    ...{ state, failure, wrong: failure?.fields ?? {} },
    touch: () => setState('idle'),
    save: () => void run(version),
    saveOver: theirs === null ? null : () => void run(theirs),
  };
}

/** The version that somebody else saved, where that is why a save was refused; else null. */
export function versionSaved(failure: Failure | null): number | null {
  const version = failure?.code === 'conflict' ? failure.facts?.version : undefined;
  return typeof version === 'number' ? version : null;
}
