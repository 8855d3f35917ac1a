/** Runs something once the browser has nothing better to do; answers with how to call it off. */
export function whenIdle(run: () => void, mostMs = 1000): () => void {
  if (typeof requestIdleCallback === 'function') {
    const idle = requestIdleCallback(run, { timeout: mostMs });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(run, 100);
  return () => clearTimeout(timer);
}
