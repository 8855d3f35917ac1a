import { keepPausedRevision } from '#lib/articles/keep-paused-revision.ts';
import { settleLiveText } from '#lib/articles/settle-live-text.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';

/** What everybody at the text hears once the draft says what was typed; `unfit` are the fields that it cannot say. */
export type SettledMessage = { type: 'settled'; version: number; updatedAt: Date; unfit: FieldErrors };

const times = {
  /** After so long without typing the draft is settled, and during typing at the latest after so long. */
  quietMs: 1000,
  atLatestMs: 5000,
  /** After so long without typing a revision is kept. */
  pauseMs: 300_000,
};

/** A text that takes long to settle is settled more seldom: at most this part of the time goes into it. */
const share = 0.1;

/** Brings what was typed into the draft a moment later, and keeps a revision when the writers pause. */
export class Settler {
  readonly #number: number;
  readonly #tell: (said: SettledMessage) => void;
  readonly #times: typeof times;
  #quiet: NodeJS.Timeout | undefined;
  #atLatest: NodeJS.Timeout | undefined;
  #pause: NodeJS.Timeout | undefined;
  #settling: Promise<void> | null = null;
  #tookMs = 0;

  constructor(number: number, tell: (said: SettledMessage) => void, chosen: Partial<typeof times> = {}) {
    this.#number = number;
    this.#tell = tell;
    this.#times = { ...times, ...chosen };
  }

  /** Somebody has typed, and it is stored. */
  typed(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#pause);
    const { quietMs, atLatestMs, pauseMs } = this.#times;
    const cheap = this.#tookMs / share;
    this.#quiet = setTimeout(() => this.settle(), Math.max(quietMs, cheap)).unref();
    this.#atLatest ??= setTimeout(() => this.settle(), Math.max(atLatestMs, cheap)).unref();
    this.#pause = setTimeout(() => this.keep(), pauseMs).unref();
  }

  /** Settles now, unless nothing was typed since. What fails is settled by whoever needs the draft next. */
  async settle(): Promise<void> {
    if (!this.#atLatest) return;
    clearTimeout(this.#quiet);
    clearTimeout(this.#atLatest);
    this.#atLatest = undefined;
    await this.#settling;
    this.#settling = this.#run();
    await this.#settling;
  }

  /** Keeps what the draft says as a revision, if anybody has typed since the last one. */
  async keep(): Promise<void> {
    if (!this.#pause) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    await this.settle();
    await keepPausedRevision(systemActor, { number: this.#number });
  }

  async #run(): Promise<void> {
    const begun = performance.now();
    const settled = await settleLiveText(systemActor, { number: this.#number });
    this.#tookMs = performance.now() - begun;
    if (settled.ok) this.#tell({ type: 'settled', ...settled.value });
  }
}
