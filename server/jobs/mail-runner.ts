import { log } from '#lib/platform/log.ts';
import { sendWaitingMail } from '#lib/workflow/send-waiting-mail.ts';

const sendEvery = 3000;

/** Sends what waits for a mail, every three seconds. Any number of them may run over one database. */
export class MailRunner {
  #stopped = false;
  #running: Promise<void> = Promise.resolve();
  #endSleep: () => void = () => undefined;

  start(): void {
    this.#running = this.#run();
  }

  /** Finishes the mail that is under way and ends. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endSleep();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      await sendWaitingMail().catch((error: unknown) => log().warn({ err: error }, 'no mail could be sent'));
      if (!this.#stopped) await this.#sleep();
    }
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, sendEvery);
      this.#endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
