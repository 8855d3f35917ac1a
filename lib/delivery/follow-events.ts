import pg from 'pg';
import { log } from '#lib/platform/log.ts';

/** An event as the table tells it. */
export type FollowedEvent = { id: bigint; type: string; data: unknown };

type Settings = {
  databaseUrl: string;
  /** Called with the events since the last call, in commit order. The next ones wait until it has finished. */
  onEvents: (events: FollowedEvent[]) => Promise<void>;
  /** Called when it is not known what was missed: at the first connection, and when history went back or is far behind. */
  onLost: (upTo: bigint) => Promise<void>;
  /** Called about once a second while the connection answers, with the last event applied. */
  onAlive: (client: pg.Client, applied: bigint) => Promise<void>;
};

const answerWithin = 2000;
const heartbeat = 1000;
const longestPause = 1000;
const batch = 500;
const tooFarBehind = 10_000n;

/**
 * Follows the events table over one connection of its own: notifications are the hint, the table is the truth. A lost
 * or hung connection is replaced, and what was missed is read before anything else.
 */
export class EventFollower {
  readonly #settings: Settings;
  #client: pg.Client | undefined;
  #applied: bigint | undefined;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();
  #wake: () => void = () => undefined;
  #hinted = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    let pause = 50;
    while (!this.#stopped) {
      try {
        const client = await this.#connect();
        pause = 50;
        await this.#follow(client);
      } catch (error) {
        if (!this.#stopped)
          log().warn({ err: error }, 'delivery lost the events; kept pages are still served');
      }
      await this.#disconnect();
      if (!this.#stopped) await this.#sleep(pause);
      pause = Math.min(pause * 2, longestPause);
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#settings.databaseUrl,
      options: '-c role=nightdesk_app -c synchronous_commit=off',
      application_name: 'nightdesk_delivery',
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
      keepAlive: true,
    });
    this.#client = client;
    client.on('error', () => this.#hint());
    client.on('end', () => this.#hint());
    client.on('notification', () => this.#hint());
    await client.connect();
    await client.query('LISTEN nightdesk_events');
    return client;
  }

  async #follow(client: pg.Client): Promise<void> {
    this.#applied = await this.#startFrom(client);
    let lastAlive = 0;
    while (!this.#stopped) {
      this.#hinted = false;
      const advanced = await this.#readOn(client);
      if (advanced || performance.now() - lastAlive >= heartbeat) {
        lastAlive = performance.now();
        await this.#settings.onAlive(client, this.#applied);
      }
      if (!this.#hinted) await this.#sleep(heartbeat);
    }
  }

  async #startFrom(client: pg.Client): Promise<bigint> {
    const { rows } = await client.query<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM events');
    const last = BigInt(rows[0]?.last ?? 0);
    const applied = this.#applied;
    if (applied !== undefined && last >= applied && last - applied < tooFarBehind) return applied;
    await this.#settings.onLost(last);
    return last;
  }

  async #readOn(client: pg.Client): Promise<boolean> {
    let advanced = false;
    for (;;) {
      const { rows } = await client.query<{ id: string; type: string; data: unknown }>({
        name: 'events-since',
        text: 'SELECT id, type, data FROM events WHERE id > $1 ORDER BY id LIMIT $2',
        values: [String(this.#applied), batch],
      });
      const events = rows.map((row) => ({ ...row, id: BigInt(row.id) }));
      const last = events.at(-1);
      if (!last) return advanced;
      await this.#settings.onEvents(events);
      this.#applied = last.id;
      advanced = true;
      if (events.length < batch) return advanced;
    }
  }

  async #disconnect(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A hung server never says goodbye: the goodbye is not waited for beyond a moment.
    await Promise.race([client?.end().catch(() => undefined), this.#sleep(200)]);
  }

  #hint(): void {
    this.#hinted = true;
    this.#wake();
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
