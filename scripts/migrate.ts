/** `npm run db:migrate`: applies pending migrations to the database of DATABASE_URL. */
import { env } from '#lib/platform/env.ts';
import { migrate } from '#server/database.ts';

const applied = await migrate(env().DATABASE_URL);
console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.');
