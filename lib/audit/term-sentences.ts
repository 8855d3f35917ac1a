import type { NightdeskEvent } from './events.ts';

type TermEvent = Extract<NightdeskEvent, { type: `${'tag' | 'author' | 'section' | 'edition'}.${string}` }>;

type TermSentences = {
  [Type in TermEvent['type']]: (data: Extract<TermEvent, { type: Type }>['data']) => string;
};

/** What happens to tags, authors, sections and editions, as predicates. */
export const termSentences: TermSentences = {
  'tag.created': (data) => `made the tag ${data.name}`,
  'tag.saved': (data) => `changed the tag ${data.name}`,
  'tag.merged': (data) => `merged the tag ${data.name} into ${data.into.name} (${stories(data.live)})`,
  'tag.unmerged': (data) =>
    `took the tag ${data.name} out of ${data.from.name} again (${stories(data.live)})`,
  'tag.deleted': (data) => `deleted the tag ${data.name} (${stories(data.live)})`,
  'tag.kept-apart': (data) => `said that the tags ${data.name} and ${data.other} are not the same`,
  'author.created': (data) => `made the author ${data.name}`,
  'author.saved': (data) => `changed the author ${data.name}`,
  'author.merged': (data) => `merged the author ${data.name} into ${data.into.name} (${stories(data.live)})`,
  'author.unmerged': (data) =>
    `took the author ${data.name} out of ${data.from.name} again (${stories(data.live)})`,
  'edition.opened': (data) => `opened the edition ${data.name} (${stories(data.moved)} moved there)`,
  'edition.edited': (data) => `changed the edition ${data.name}`,
  'edition.closed': (data) =>
    `closed the edition ${data.name} (${stories(data.moved)} moved to the main one)`,
  'section.created': (data) => `made the section ${data.name}`,
  'section.edited': (data) => `changed the section ${data.name}`,
  'section.moved': (data) =>
    `moved the section ${data.name} ${data.parent ? `into ${data.parent}` : 'within the top'}`,
  'section.deleted': (data) =>
    `deleted the section ${data.name} in favour of ${data.into.name} (${stories(data.live)})`,
  'section.saved': (data) => `saved the section ${data.name}`,
};

function stories(live: number): string {
  return live === 1 ? '1 live story' : `${live} live stories`;
}
