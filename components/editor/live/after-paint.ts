// A hidden page shows no frames.
const mostMs = 40;

const acts = new Set<() => void>();
let isDue = false;

/** Acts once the frame that is due has been shown, soon in any case; answers with what calls that off. */
export function afterPaint(act: () => void): () => void {
  acts.add(act);
  if (!isDue) {
    isDue = true;
    const timer = setTimeout(run, mostMs);
    const soon = () => {
      clearTimeout(timer);
      setTimeout(run);
    };
    if ('requestAnimationFrame' in globalThis) requestAnimationFrame(soon);
  }
  return () => acts.delete(act);
}

function run(): void {
  isDue = false;
  // Each for itself: what one of them throws is no matter of the others.
  for (const act of acts) queueMicrotask(act);
  acts.clear();
}
