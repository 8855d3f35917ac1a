/** A limit that allows bursts: it holds `capacity` and fills by `perSecond`. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perSecond: number;
  #left: number;
  #at: number;

  constructor(capacity: number, perSecond: number, now = performance.now()) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#left = capacity;
    this.#at = now;
  }

  /** Takes `amount` out; false when there is not as much in it. */
  take(amount: number, now = performance.now()): boolean {
    if (!this.has(amount, now)) return false;
    this.#left -= amount;
    return true;
  }

  /** Takes `amount` out even if there is not as much in it, and owes the rest; it never owes more than it can hold. */
  owe(amount: number, now = performance.now()): void {
    this.has(amount, now);
    this.#left = Math.max(this.#left - amount, -this.#capacity);
  }

  /** Whether there is as much in it. */
  has(amount: number, now = performance.now()): boolean {
    const filled = this.#left + ((now - this.#at) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#capacity, filled);
    this.#at = now;
    return this.#left >= amount;
  }
}
