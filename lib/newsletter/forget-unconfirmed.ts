import { db } from '#lib/platform/db.ts';
import { daysToConfirm } from './rules.ts';

/** Forgets who asked for letters and never confirmed; answers with how many. */
export async function forgetUnconfirmed(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM subscribers WHERE confirmed_at IS NULL
      AND created_at < clock_timestamp() - make_interval(days => ${daysToConfirm}::int)`;
}
