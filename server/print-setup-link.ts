/** Prints the one-time link that opens an empty newsroom. A program of its own, so that the supervisor stays small. */
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { createSetupLink } from '#lib/users/create-setup-link.ts';

const result = await createSetupLink(systemActor, {});
await closeDb();
if (!result.ok) throw new Error(result.error.message);
console.log(result.value.url);
