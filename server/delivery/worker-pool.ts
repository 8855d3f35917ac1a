import cluster, { type Worker } from 'node:cluster';
import { log } from '#lib/platform/log.ts';
import type { DropMessage, WorkerMessage, WorkerSettings } from './settings.ts';

type Waiting = { left: Set<number>; done: () => void };

const script = new URL('./worker.ts', import.meta.url).pathname;
const ownUpWithin = 5000;
const quickDeath = 2000;

/** The delivery workers: started, told what to drop, and replaced when they die or no longer listen. */
export class WorkerPool {
  readonly #settings: WorkerSettings;
  readonly #waiting = new Map<string, Waiting>();
  readonly #listening = new Set<number>();
  #stopping = false;
  #failed: ((error: Error) => void) | undefined;
  #ready: (() => void) | undefined;
  #count = 0;

  constructor(settings: WorkerSettings) {
    this.#settings = settings;
  }

  /** Starts the workers; resolves when all listen, rejects when the port cannot be had. */
  async start(count: number): Promise<void> {
    this.#count = count;
    cluster.setupPrimary({
      exec: script,
      args: [JSON.stringify(this.#settings)],
      execArgv: ['--max-semi-space-size=16'],
    });
    cluster.on('message', (worker, message: WorkerMessage) => this.#onMessage(worker, message));
    cluster.on('exit', (worker) => this.#onExit(worker));
    const listening = new Promise<void>((resolve, reject) => {
      this.#ready = resolve;
      this.#failed = reject;
    });
    for (let i = 0; i < count; i += 1) this.#fork();
    try {
      await listening;
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      this.#failed = undefined;
    }
  }

  /** Has every worker drop the names; resolves when all have. A worker that does not answer is killed, which drops all it kept. */
  drop(message: Omit<DropMessage, 'kind'>): Promise<void> {
    const workers = this.#workers();
    if (workers.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const late = setTimeout(() => this.#killLate(message.event), ownUpWithin);
      const done = () => {
        clearTimeout(late);
        this.#waiting.delete(message.event);
        resolve();
      };
      this.#waiting.set(message.event, { left: new Set(workers.map((worker) => worker.id)), done });
      for (const worker of workers)
        worker.send({ kind: 'drop', ...message }, (error) => error && this.#gone(worker.id));
    });
  }

  /** Lets the workers finish what they are answering, and ends them. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const workers = this.#workers();
    const exits = workers.map(
      (worker) => new Promise<void>((resolve) => worker.once('exit', () => resolve())),
    );
    for (const worker of workers) worker.send({ kind: 'stop' }, () => undefined);
    await Promise.all(exits);
  }

  #workers(): Worker[] {
    return Object.values(cluster.workers ?? {}).filter(
      (worker) => worker?.isConnected() === true,
    ) as Worker[];
  }

  #fork(): void {
    const startedAt = performance.now();
    const worker = cluster.fork();
    worker.once('exit', () => {
      if (this.#stopping) return;
      const pause = performance.now() - startedAt < quickDeath ? 1000 : 0;
      setTimeout(() => this.#stopping || this.#fork(), pause);
    });
  }

  #onMessage(worker: Worker, message: WorkerMessage): void {
    if (message.kind === 'applied') this.#settle(message.event, worker.id);
    else if (message.kind === 'failed')
      this.#failed?.(Object.assign(new Error(message.code), { code: message.code }));
    else if (message.kind === 'listening' && this.#listening.add(worker.id).size >= this.#count)
      this.#ready?.();
  }

  #onExit(worker: Worker): void {
    this.#listening.delete(worker.id);
    this.#gone(worker.id);
    if (!this.#stopping)
      log().error({ worker: worker.process.pid }, 'a delivery worker died; starting another');
  }

  #gone(workerId: number): void {
    for (const event of [...this.#waiting.keys()]) this.#settle(event, workerId);
  }

  #settle(event: string, workerId: number): void {
    const waiting = this.#waiting.get(event);
    waiting?.left.delete(workerId);
    if (waiting?.left.size === 0) waiting.done();
  }

  #killLate(event: string): void {
    for (const id of this.#waiting.get(event)?.left ?? []) cluster.workers?.[id]?.process.kill('SIGKILL');
  }
}
