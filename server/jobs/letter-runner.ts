import { forgetUnconfirmed } from '#lib/newsletter/forget-unconfirmed.ts';
import { sendWaitingLetters } from '#lib/newsletter/send-waiting-letters.ts';
import { sendWaitingLinks } from '#lib/newsletter/send-waiting-links.ts';
import { log } from '#lib/platform/log.ts';

const lookEvery = 2000;

/** Sends newsletter links and letters, and forgets who never confirmed. Any number of them may run over one database. */
export class LetterRunner {
  #stopped = false;
  #running: Promise<void> = Promise.resolve();
  #endSleep: () => void = () => undefined;

  start(): void {
    this.#running = this.#run();
  }

  /** Finishes the mails that are under way and ends; another process goes on with the rest. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endSleep();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      await this.#turn().catch((error: unknown) => log().warn({ err: error }, 'no letter could be sent'));
      if (!this.#stopped) await this.#sleep();
    }
  }

  async #turn(): Promise<void> {
    await sendWaitingLinks();
    await sendWaitingLetters(() => this.#stopped);
    await forgetUnconfirmed();
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
