import { log } from '#lib/platform/log.ts';
import { tellHub } from '#lib/syndication/hub/tell-hub.ts';

const lookEvery = 3000;

/** Tells the hub of feeds what has changed, every three seconds. Any number of them may run over one database. */
export class HubRunner {
  #stopped = false;
  #running: Promise<void> = Promise.resolve();
  #endSleep: () => void = () => undefined;

  start(): void {
    this.#running = this.#run();
  }

  /** Finishes what is being told and ends. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endSleep();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      await tellHub().catch((error: unknown) => log().warn({ err: error }, 'no hub could be looked for'));
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
