import type { Awareness } from 'y-protocols/awareness';

/** So many pages of one person may write in a text while it is open here. */
const mostPages = 1000;

/**
 * Whose each writer of a text is (a writer is a number that a page chooses for itself). Who writes under somebody else's
 * number takes the place of what that person types next: it would be taken for known, and be stored nowhere.
 */
export class Hands {
  readonly #awareness: Awareness;
  readonly #owners = new Map<number, string>();
  readonly #pages = new Map<string, number>();

  constructor(awareness: Awareness) {
    this.#awareness = awareness;
  }

  /** Whether this writer is this person's already. */
  has(writer: number, userId: string): boolean {
    return this.#owners.get(writer) === userId;
  }

  /** Whether this person may write as this writer; a writer whom nobody has is theirs from then on. */
  take(writer: number, userId: string): boolean {
    if (this.has(writer, userId)) return true;
    if ((this.ownerOf(writer) ?? userId) !== userId) return false;
    const pages = (this.#pages.get(userId) ?? 0) + 1;
    if (pages > mostPages) return false;
    this.#pages.set(userId, pages);
    this.#owners.set(writer, userId);
    return true;
  }

  /** Whose this writer is, as far as it is known. */
  ownerOf(writer: number): string | undefined {
    return this.#owners.get(writer) ?? this.#awareness.getStates().get(writer)?.user?.id;
  }
}
