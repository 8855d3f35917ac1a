import type { Answer } from '#lib/delivery/types.ts';

/** What the primary tells each worker at its start. */
export type WorkerSettings = {
  port: number;
  socketPath: string;
  /** The site's own origin: readers' pages are rendered for its host, whatever Host was asked for. */
  publicUrl: string;
  cacheBytes: number;
  /** The folder of the production build. */
  build: string;
};

/** From the primary to a worker: drop what shows these names ('all': everything), then say so. Turns count the drops. */
export type DropMessage = { kind: 'drop'; turn: number; names: string[] | 'all'; takesAway: boolean };

/** A page that one worker rendered, on its way to the others: true as of the drops up to `turn`. */
export type PageMessage = { kind: 'page'; turn: number; key: string; answer: Answer };

/** From the primary to a worker. */
export type PrimaryMessage = DropMessage | PageMessage | { kind: 'stop' };

/** From a worker to the primary. */
export type WorkerMessage =
  | PageMessage
  | { kind: 'applied'; turn: number }
  | { kind: 'listening' }
  | { kind: 'failed'; code: string };
