import { randomBytes } from 'node:crypto';

/** Words that nobody could guess, each with the place where it was put: where one turns up, that place has leaked. */
export class Canaries {
  readonly #places = new Map<string, string>();

  /** A new word for a place that the public may not read; it survives in a slug and in an address. */
  plant(place: string): string {
    const word = `canary${randomBytes(6).toString('hex')}`;
    this.#places.set(word, place);
    return word;
  }

  /** Makes a canary of what is unguessable by itself: the key of a photograph. */
  adopt(key: string, place: string): void {
    this.#places.set(key, place);
  }

  /** The places whose words stand in a text, without those that whoever asked had said already. */
  placesIn(text: string, asked: string): string[] {
    const said = new Set(wordsIn(asked));
    const words = new Set(wordsIn(text).filter((word) => !said.has(word)));
    return [...words].flatMap((word) => this.#places.get(word) ?? []);
  }
}

function wordsIn(text: string): string[] {
  return (text.match(/canary[0-9a-f]{12}|[0-9a-f]{32}/gi) ?? []).map((word) => word.toLowerCase());
}
