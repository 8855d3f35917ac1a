import { succeeded } from '#lib/testing/stories.ts';
import { saveFilter } from '#lib/workflow/save-filter.ts';
import type { People } from './seed-people.ts';

const everybodys = [
  { screen: 'articles', name: 'In my hands', query: 'assignee=me' },
  { screen: 'articles', name: 'Waiting for an editor', query: 'stage=in_review' },
  { screen: 'articles', name: 'World in review', query: 'stage=in_review&section=world' },
  { screen: 'board', name: 'In my hands', query: 'assignee=me' },
  { screen: 'board', name: 'In nobody’s hands', query: 'assignee=none' },
];

/** Keeps views for everybody in the demo newsroom. */
export async function seedFilters({ chief }: People): Promise<void> {
  for (const view of everybodys)
    succeeded(await saveFilter(chief, { ...view, isShared: true, replaces: true }));
}
