import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from './db.ts';
import { NightdeskError } from './errors.ts';

/** A limit: how many tries within how many seconds, counted in the database for all processes together. */
export type Limit = {
  /** Counts one try of `key`; throws `rate_limited` with the wait when there were too many. */
  count: (key: string) => Promise<void>;
  /** Takes one counted try of `key` back. */
  giveBack: (key: string) => Promise<void>;
  /** Forgets every counted try of `key`. */
  forget: (key: string) => Promise<void>;
};

/** Defines a limit. A key waits until its own window ends; tries while waiting do not make the wait longer. */
export function defineLimit(name: string, tries: number, seconds: number): Limit {
  let limiter: RateLimiterPostgres | undefined;
  const open = () => {
    limiter ??= new RateLimiterPostgres({
      storeClient: { query: queryByPrisma },
      storeType: 'client',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: name,
      points: tries,
      duration: seconds,
    });
    return limiter;
  };
  return {
    count: async (key) => {
      try {
        await open().consume(key);
      } catch (error) {
        if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext);
        throw error;
      }
    },
    giveBack: async (key) => {
      await open().reward(key);
    },
    forget: async (key) => {
      await open().delete(key);
    },
  };
}

/** A wait in words, rounded up: "40 seconds", "1 minute", "9 minutes". */
export function waitInWords(seconds: number): string {
  if (seconds <= 90) return `${Math.max(seconds, 1)} second${seconds > 1 ? 's' : ''}`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

function tooMany(waitMs: number): NightdeskError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new NightdeskError('rate_limited', `Too many tries. Please wait ${waitInWords(seconds)}.`, {
    retryAfterSeconds: seconds,
  });
}

type Counted = { points: number; expire: bigint | null };

// The limiter speaks node-postgres; this lets it share the desk's pool instead of opening a second one.
async function queryByPrisma({ text, values }: { text: string; values: unknown[] }) {
  const found = await db().$queryRawUnsafe<Counted[]>(text, ...values);
  const rows = found.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }));
  return { rows, rowCount: rows.length };
}
