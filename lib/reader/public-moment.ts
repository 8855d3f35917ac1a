import { databaseNow, publicDb } from '#lib/platform/db.ts';

/** The moment, by the database's clock. */
export function publicMoment(): Promise<Date> {
  return databaseNow(publicDb());
}
