import { systemActor } from '#lib/permissions/actor.ts';
import { openEdition } from '#lib/publishing/editions/open-edition.ts';
import { listEditions } from '#lib/taxonomy/edition-queries.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { russianEdition } from './newsroom.ts';

/** Opens the demo's edition in Russian, if it is not there. */
export async function seedEdition(): Promise<void> {
  if ((await listEditions()).length === 0) succeeded(await openEdition(systemActor, russianEdition));
}
