import type { DocumentNode } from '#lib/document/types.ts';
import { withoutOpening } from './blocks.ts';
import { openingOf } from './dateline.ts';
import { type Reading, taken } from './reading.ts';
import { townInByline } from './take-head.ts';

/** The place (with a day and an agency) that opens the first paragraph becomes the dateline; the paragraph goes on without it. */
export function takeOpening(reading: Reading, block: DocumentNode, text: string): boolean {
  if (block.type !== 'paragraph') return false;
  const opening = openingOf(text);
  if (!opening) return false;
  const { story } = reading;
  // A place that the text has named in so many words stays.
  if (story.dateline && story.dateline.why !== townInByline) return false;
  const source = text.slice(0, opening.length).trim();
  story.dateline = taken(opening.place, 'the place that opens the text', source);
  if (opening.date) story.dates.push(taken(opening.date, 'the day that opens the text', source));
  reading.body.push(withoutOpening(block, opening.length));
  return true;
}
