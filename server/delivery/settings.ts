/** What the primary tells each worker at its start. */
export type WorkerSettings = {
  port: number;
  socketPath: string;
  /** The site's own origin: readers' pages are rendered for its host, whatever Host was asked for. */
  publicUrl: string;
  cacheBytes: number;
};

/** From the primary to a worker: drop what shows these names ('all': everything), then say so. */
export type DropMessage = { kind: 'drop'; event: string; names: string[] | 'all'; takesAway: boolean };

/** From a worker to the primary. */
export type WorkerMessage =
  | { kind: 'applied'; event: string }
  | { kind: 'listening' }
  | { kind: 'failed'; code: string };
