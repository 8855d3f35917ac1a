/** What has happened at the desk: the articles concerned; null when it may be any. */
export type DeskChange = { numbers: number[] | null };

type Listener = (change: DeskChange) => void;

const listeners = new Set<Listener>();
let line: EventSource | null = null;
// The last event that this page has been told of, and when ("1234-1763926440000").
let known: string | null = null;

/**
 * Calls `listener` whenever something happens at the desk, whoever did it, and at once for what has happened after the event
 * `since`, the last before the page was made; one line to the server serves the whole page.
 */
export function onDeskChange(listener: Listener, since: string): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', openOrClose);
  if (known === null || (line === null && isBefore(since, known))) known = since;
  else if (isBefore(since, known)) listener({ numbers: null });
  listeners.add(listener);
  openOrClose();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', openOrClose);
    openOrClose();
    known = null;
  };
}

// A browser keeps six lines to one server: a page that nobody sees gives its own back, and asks anew when it is seen.
function openOrClose(): void {
  const isWanted = listeners.size > 0 && document.visibilityState === 'visible';
  if (isWanted) line ??= open();
  else {
    line?.close();
    line = null;
  }
}

// After a lost line the browser itself says which event it was told of last.
function open(): EventSource {
  const source = new EventSource(`/api/desk/changes?since=${known}`);
  source.onmessage = ({ data, lastEventId }) => {
    known = lastEventId;
    const change = JSON.parse(data as string) as DeskChange;
    for (const listener of listeners) listener(change);
  };
  source.onerror = () => {
    // A browser tries again by itself after a lost line, but not after an answer that refused one.
    if (source.readyState !== EventSource.CLOSED || line !== source) return;
    line = null;
    setTimeout(openOrClose, 5000);
  };
  return source;
}

// By the events alone: whoever listens hears what was typed, and clocks differ.
function isBefore(one: string, other: string): boolean {
  return BigInt(one.split('-')[0] ?? 0) < BigInt(other.split('-')[0] ?? 0);
}
