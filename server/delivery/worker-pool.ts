import cluster, { type Worker } from 'node:cluster';
import { log } from '#lib/platform/log.ts';
import type { DropMessage, PageMessage, WorkerMessage, WorkerSettings } from './settings.ts';

type Waiting = { left: Set<number>; done: () => void };

const script = new URL('./worker.ts', import.meta.url).pathname;
const ownUpWithin = 5000;
const quickDeath = 2000;
const mostRecent = 1000;

/** The delivery workers: started, told what to drop, and replaced when they die or no longer listen. */
export class WorkerPool {
  readonly #settings: WorkerSettings;
  readonly #waiting = new Map<number, Waiting>();
  #recent: DropMessage[] = [];
  #turn = 0;
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
      serialization: 'advanced',
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
  drop(what: Omit<DropMessage, 'kind' | 'turn'>): Promise<void> {
    this.#turn += 1;
    const message: DropMessage = { kind: 'drop', turn: this.#turn, ...what };
    this.#recent = [...this.#recent.slice(1 - mostRecent), message];
    const workers = this.#workers();
    if (workers.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const late = setTimeout(() => this.#killLate(message.turn), ownUpWithin);
      const done = () => {
        clearTimeout(late);
        this.#waiting.delete(message.turn);
        resolve();
      };
      this.#waiting.set(message.turn, { left: new Set(workers.map((worker) => worker.id)), done });
      for (const worker of workers) worker.send(message, (error) => error && this.#gone(worker.id));
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
    if (message.kind === 'applied') this.#settle(message.turn, worker.id);
    else if (message.kind === 'page') this.#passOn(message, worker);
    else if (message.kind === 'failed')
      this.#failed?.(Object.assign(new Error(message.code), { code: message.code }));
    else if (message.kind === 'listening' && this.#listening.add(worker.id).size >= this.#count)
      this.#ready?.();
  }

  // Rendered once, kept by all: a page that was seen is there on every worker when the application is not. The channel to
  // a worker keeps its order, so a drop that comes later also reaches what is passed on here.
  #passOn(message: PageMessage, from: Worker): void {
    const oldest = this.#recent[0]?.turn ?? 1;
    const since = this.#recent.filter((drop) => drop.turn > message.turn);
    if (message.turn < oldest - 1 || since.some((drop) => concerns(drop, message.answer.names))) return;
    for (const worker of this.#workers()) if (worker.id !== from.id) worker.send(message, () => undefined);
  }

  #onExit(worker: Worker): void {
    this.#listening.delete(worker.id);
    this.#gone(worker.id);
    if (!this.#stopping)
      log().error({ worker: worker.process.pid }, 'a delivery worker died; starting another');
  }

  #gone(workerId: number): void {
    for (const turn of [...this.#waiting.keys()]) this.#settle(turn, workerId);
  }

  #settle(turn: number, workerId: number): void {
    const waiting = this.#waiting.get(turn);
    waiting?.left.delete(workerId);
    if (waiting?.left.size === 0) waiting.done();
  }

  #killLate(turn: number): void {
    for (const id of this.#waiting.get(turn)?.left ?? []) cluster.workers?.[id]?.process.kill('SIGKILL');
  }
}

function concerns(drop: DropMessage, names: readonly string[]): boolean {
  return drop.names === 'all' || names.some((name) => drop.names.includes(name));
}
