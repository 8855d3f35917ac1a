import { systemActor } from '#lib/permissions/actor.ts';
import { importHouseStyleTerms } from '#lib/taxonomy/import-house-style-terms.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { houseStyle } from './house-style.ts';

/** Writes the demo's house style. */
export async function seedHouseStyle(): Promise<void> {
  for (const [language, terms] of Object.entries(houseStyle)) {
    succeeded(await importHouseStyleTerms(systemActor, { language, terms }));
  }
}
