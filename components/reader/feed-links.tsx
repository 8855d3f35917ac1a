import { wordsFor } from './words.ts';

/** The feeds of a page, in the formats in which every list has one; `path` is the page's own address, empty for the front. */
export function FeedLinks({ path, language }: { path: string; language: string }) {
  return (
    <ul className="feed-links" aria-label={wordsFor(language).feeds}>
      <li>
        <a href={`${path}/rss.xml`}>RSS</a>
      </li>
      <li>
        <a href={`${path}/atom.xml`}>Atom</a>
      </li>
      <li>
        <a href={`${path}/feed.json`}>JSON Feed</a>
      </li>
    </ul>
  );
}
