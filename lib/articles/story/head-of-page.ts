import { elementsOf, type HtmlElement } from '#lib/document/from-html/tree.ts';
import { findDate } from './dates.ts';
import { bylineOf } from './names.ts';
import { taken } from './reading.ts';
import type { Story } from './types.ts';

const why = 'what the page says of itself';
const authorNames = /^(?:author|article:author|dc\.creator|parsely-author|sailthru\.author)$/i;
const dateNames =
  /^(?:article:published_time|date|pubdate|publishdate|dc\.date(?:\.issued)?|datepublished|parsely-pub-date)$/i;

/** A story with the author and the day that its page tells to machines alone, where nothing of it stands in the text. */
export function withHeadOfPage(story: Story, root: HtmlElement): Story {
  const authors = story.authors ? undefined : metaOf(root, authorNames);
  const byline = authors && /^https?:/i.test(authors) === false ? bylineOf(authors, true) : null;
  const said = story.dates.length > 0 ? undefined : metaOf(root, dateNames);
  const date = said ? findDate(said) : null;
  return {
    ...story,
    ...(byline && authors && { authors: taken(byline.names, why, authors) }),
    ...(date && said && { dates: [taken({ text: said, iso: date.iso }, why, said)] }),
  };
}

function metaOf(root: HtmlElement, names: RegExp): string | undefined {
  for (const { tag, attributes } of elementsOf(root)) {
    const name = attributes.name ?? attributes.property ?? attributes.itemprop ?? '';
    if (tag === 'meta' && names.test(name) && attributes.content?.trim()) return attributes.content.trim();
  }
  return undefined;
}
