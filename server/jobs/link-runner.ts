import { log } from '#lib/platform/log.ts';
import type { Outside } from '#lib/platform/outbound-fetch.ts';
import { checkWaitingLinks } from '#lib/publishing/links/check-waiting-links.ts';

const lookEvery = 3000;

/** Looks whether the links of stories answer, as they come due. Any number of them may run over one database. */
export class LinkRunner {
  readonly #world: { outside?: Outside };
  #stopped = false;
  #running: Promise<void> = Promise.resolve();
  #endSleep: () => void = () => undefined;

  /** Tests hand in a world of their own to ask. */
  constructor(outside?: Outside) {
    this.#world = outside ? { outside } : {};
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Finishes the addresses that are being asked and ends. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endSleep();
    await this.#running;
  }

  async #run(): Promise<void> {
    const turn = { ...this.#world, isEnding: () => this.#stopped, offline: { until: 0 } };
    let isOffline = false;
    while (!this.#stopped) {
      const end = await checkWaitingLinks(turn).catch((error: unknown) => {
        log().warn({ err: error }, 'no links could be looked at');
        return 'failed';
      });
      if (end === 'offline' && !isOffline) log().warn('no names are found from here: links have to wait');
      isOffline = performance.now() < turn.offline.until;
      if (!this.#stopped) await this.#sleep();
    }
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, lookEvery);
      this.#endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
