import { useState } from 'react';
import type { Failure } from '#lib/platform/errors.ts';

/** The state of a window that asks before something is done: whether it is under way, and why it could not be done. */
export function useConfirming() {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (act: () => Promise<Failure | null>): Promise<Failure | null> => {
    setRunning(true);
    setFailure(null);
    const refused = await act();
    setRunning(false);
    setFailure(refused);
    return refused;
  };
  return { isRunning, failure, run, forget: () => setFailure(null) };
}
