import type { Encoding } from './negotiate-encoding.ts';

/** What the application answered, complete. `headers` are the ones to pass on; `names` are the things it shows. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  names: readonly string[];
  body: Buffer;
  /** How long it may be kept: until an event drops it, for seconds, or not at all. */
  keep: 'until-dropped' | 'briefly' | 'no';
  /** For how many milliseconds it is true, when it changes by itself. */
  lasts?: number;
};

/** One form of a page, ready to be written: as header arrays for node:http, and as the very bytes of the whole answer. */
export type Variant = {
  etag: string;
  head: string[];
  notModified: string[];
  bytes: Buffer;
  wire: Wire;
  notModifiedWire: Wire;
};

/** A whole answer as bytes, with the place of its Date, which is brought up to date at most once a second. */
export type Wire = { bytes: Buffer; dateOffset: number; second: number };

/** A finished answer. Variants besides identity are made when first asked for. */
export type Page = {
  readonly answer: Answer;
  readonly variants: Partial<Record<Encoding, Variant>>;
  readonly compressible: boolean;
};
