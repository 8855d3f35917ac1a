import { systemActor } from '#lib/permissions/actor.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';
import { failBundle } from '#lib/publishing/fail-bundle.ts';
import { failDue } from '#lib/publishing/fail-due.ts';
import { type DueRow, listDue } from '#lib/publishing/list-due.ts';
import { publishBundle } from '#lib/publishing/publish-bundle.ts';
import { type DueOutcome, publishDue } from '#lib/publishing/publish-due.ts';
import { withdrawDue } from '#lib/publishing/withdraw-due.ts';

const sweepEvery = 2000;
const afterOutage = 500;
const patience = 5;

/**
 * Does what is due, in the order of its times: when it is woken, and every two seconds in any case. Any number of them may
 * run over one database; each thing is done by one (docs/decisions/0140).
 */
export class DueRunner {
  /** What went wrong for a reason of our own, by row: how often, and when it may be tried again. */
  readonly #troubles = new Map<string, { tries: number; notBefore: number }>();
  #stopped = false;
  #hinted = false;
  #running: Promise<void> = Promise.resolve();
  #endSleep: () => void = () => undefined;

  start(): void {
    this.#running = this.#run();
  }

  /** Looks now. */
  wake(): void {
    this.#hinted = true;
    this.#endSleep();
  }

  /** Finishes what is under way and ends. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endSleep();
    await this.#running;
  }

  async #run(): Promise<void> {
    let isAway = false;
    while (!this.#stopped) {
      this.#hinted = false;
      const isHere = await this.#sweep().catch((error: unknown) => {
        if (!isAway) log().warn({ err: error }, 'the database cannot be asked what is due; trying on');
        return false;
      });
      isAway = !isHere;
      if (!this.#hinted) await this.#sleep(isHere ? sweepEvery : afterOutage);
    }
  }

  /** Goes once through all that is due; false when the database went away. */
  async #sweep(): Promise<boolean> {
    let last: DueRow | null = null;
    for (;;) {
      const rows: DueRow[] = await listDue(last);
      for (const row of rows) {
        if (this.#stopped) return true;
        if (!(await this.#attempt(row))) return false;
      }
      last = rows.at(-1) ?? null;
      if (last === null) return true;
    }
  }

  async #attempt(row: DueRow): Promise<boolean> {
    const { kind, number, version, bundle } = row;
    const name = bundle ? `bundle ${bundle.id} ${bundle.version}` : `${kind} ${number} ${version}`;
    const trouble = this.#troubles.get(name) ?? { tries: 0, notBefore: 0 };
    if (performance.now() < trouble.notBefore) return true;
    const result = await this.#act(row);
    if (result.ok) {
      this.#troubles.delete(name);
      return true;
    }
    if (result.error.code === 'unavailable') return false;
    const tries = trouble.tries + 1;
    // Once may be the machine's fault: it is tried again before what comes after it has its turn.
    const isFirst = tries === 1;
    this.#troubles.set(name, { tries, notBefore: isFirst ? 0 : performance.now() + 1000 * 2 ** tries });
    if (isFirst) return false;
    if (tries >= patience) await this.#giveUp(row, name, result.error);
    return true;
  }

  async #act({ kind, number, version, bundle }: DueRow): Promise<Result<DueOutcome>> {
    if (bundle) return await publishBundle(systemActor, bundle);
    const act = kind === 'publish' ? publishDue : withdrawDue;
    return await act(systemActor, { number, version });
  }

  async #giveUp({ number, kind, version, bundle }: DueRow, name: string, error: Failure): Promise<void> {
    const why = `${error.message} It was tried ${patience} times.`.slice(0, 500);
    const told = bundle
      ? await failBundle(systemActor, { ...bundle, why })
      : await failDue(systemActor, { number, kind, version, why });
    if (told.ok) this.#troubles.delete(name);
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#stopped) this.#endSleep();
    });
  }
}
