type Drop = { turn: number; names: ReadonlySet<string> | 'all' };

/**
 * What was dropped while renders were under way, so that a render that began before a drop of one of its names is not
 * kept. Remembers only as far back as the oldest render still running.
 */
export class DropHistory {
  #drops: Drop[] = [];
  readonly #running = new Map<number, number>();
  #turn = 0;

  /** Notes that a render begins; returns its ticket. */
  begin(): number {
    this.#running.set(this.#turn, (this.#running.get(this.#turn) ?? 0) + 1);
    return this.#turn;
  }

  /** Notes that names were dropped; the renders under way began before it. */
  note(names: Iterable<string> | 'all'): void {
    this.#turn += 1;
    if (this.#running.size === 0) return;
    this.#drops.push({ turn: this.#turn, names: names === 'all' ? 'all' : new Set(names) });
  }

  /** Ends a render; says whether what it shows was dropped since it began. */
  end(ticket: number, names: readonly string[]): boolean {
    const outdated = this.#drops.some(
      (drop) =>
        drop.turn > ticket &&
        (drop.names === 'all' || names.some((name) => (drop.names as ReadonlySet<string>).has(name))),
    );
    this.#leave(ticket);
    return outdated;
  }

  get length(): number {
    return this.#drops.length;
  }

  #leave(ticket: number): void {
    const left = (this.#running.get(ticket) ?? 1) - 1;
    if (left > 0) this.#running.set(ticket, left);
    else this.#running.delete(ticket);
    const oldest = Math.min(...this.#running.keys());
    this.#drops = this.#drops.filter((drop) => drop.turn > oldest);
  }
}
