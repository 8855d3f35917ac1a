import type { Encoding } from './negotiate-encoding.ts';

/** What the application answered, complete. `headers` are the ones to pass on; `names` are the things it shows. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  names: readonly string[];
  body: Buffer;
  /** How long it may be kept: until an event drops it, for seconds, or not at all. */
  keep: 'until-dropped' | 'briefly' | 'no';
};

/** One form of a page, ready to be written: flat header arrays for the answer and for its 304. */
export type Variant = { etag: string; head: string[]; notModified: string[]; bytes: Buffer };

/** A finished answer. Variants besides identity are made when first asked for. */
export type Page = {
  readonly answer: Answer;
  readonly variants: Partial<Record<Encoding, Variant>>;
  readonly compressible: boolean;
};
