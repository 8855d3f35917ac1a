import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { liveChannel } from '#lib/articles/live-notify.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';

const answerWithin = 2000;
const heartbeatMs = 1000;
const longestPause = 1000;

const noticeShape = z.object({
  article: z.int(),
  seq: z.int().optional(),
  from: z.string().nullish(),
  changed: z.enum(['article', 'comments']).optional(),
  typed: z.boolean().optional(),
  awareness: z.string().optional(),
});

/** What the database says about open articles. */
export type LiveNotice = z.infer<typeof noticeShape>;

type Settings = {
  onNotice: (notice: LiveNotice) => void;
  /** Something has happened that the events table tells of. */
  onEvent: () => void;
  /** Called about once a second while the database answers. */
  onBeat: () => Promise<void>;
  /** The connection is there again: what was said meanwhile was not heard. */
  onBack: () => void;
};

/** Listens to the database over one connection of its own; a lost or hung one is replaced. */
export class LiveFollower {
  readonly #settings: Settings;
  #client: pg.Client | undefined;
  #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    let wait = 50;
    while (!this.#stop.signal.aborted) {
      try {
        await this.#follow(await this.#connect());
        wait = 50;
      } catch (error) {
        if (!this.#stop.signal.aborted) {
          log().warn({ err: error }, 'the living texts have lost the database; typing waits in the browsers');
        }
      }
      await Promise.race([this.#client?.end().catch(() => undefined), this.#sleep(200)]);
      await this.#sleep(wait);
      wait = Math.min(wait * 2, longestPause);
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      options: '-c role=nightdesk_app',
      application_name: 'nightdesk_live',
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
      keepAlive: true,
    });
    this.#client = client;
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`LISTEN ${liveChannel}; LISTEN nightdesk_events`);
    this.#settings.onBack();
    // Not before: a notice of now must not make anybody believe that they have heard of all before it.
    client.on('notification', ({ channel, payload }) => this.#hear(channel, payload ?? ''));
    return client;
  }

  // A statement now and then shows whether the other side is still there.
  async #follow(client: pg.Client): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await client.query('SELECT 1');
      await this.#settings.onBeat();
      await this.#sleep(heartbeatMs);
    }
  }

  #hear(channel: string, payload: string): void {
    try {
      if (channel === liveChannel) this.#settings.onNotice(noticeShape.parse(JSON.parse(payload)));
      else this.#settings.onEvent();
    } catch (error) {
      log().warn({ err: error }, 'a notice about a living text was not understood');
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }
}
