// A hidden page shows no frames.
const mostMs = 40;

/** Acts once the frame that is due has been shown, soon in any case; answers with what calls that off. */
export function afterPaint(act: () => void): () => void {
  let isOver = false;
  const end = () => {
    isOver = true;
    clearTimeout(timer);
  };
  const once = () => {
    if (isOver) return;
    end();
    act();
  };
  const timer = setTimeout(once, mostMs);
  if ('requestAnimationFrame' in globalThis) requestAnimationFrame(() => setTimeout(once));
  return end;
}
