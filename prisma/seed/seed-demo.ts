import { findMark, setMark } from './marks.ts';
import { readStories } from './read-stories.ts';
import { portraits, seedAuthors } from './seed-authors.ts';
import { seedEdition } from './seed-edition.ts';
import { seedFilters } from './seed-filters.ts';
import { seedFront } from './seed-front.ts';
import { seedHouseStyle } from './seed-house-style.ts';
import { seedPeople } from './seed-people.ts';
import { photosOf, seedPhotos } from './seed-photos.ts';
import { seedSite } from './seed-site.ts';
import { seedStories } from './seed-stories.ts';
import { seedTerms } from './seed-terms.ts';

/** Makes the demo newsroom in an empty database, or completes one whose seed was interrupted; false when it is there already. */
export async function seedDemo(): Promise<boolean> {
  if (await findMark<string>('demo.seeded')) return false;
  const people = await seedPeople();
  const began = new Date((await findMark<string>('demo.began')) ?? Date.now());
  await setMark('demo.began', began.toISOString());
  const terms = await seedTerms();
  await seedEdition();
  await seedSite();
  await seedHouseStyle();
  await seedFilters(people);
  const stories = readStories();
  const assetIds = await seedPhotos([...photosOf(stories), ...portraits()], people.photo);
  await seedAuthors(terms, people, assetIds);
  await seedStories(stories, { people, terms, assetIds, began });
  await seedFront();
  await setMark('demo.seeded', new Date().toISOString());
  return true;
}
