import type { PublicArticle } from '#lib/publishing/types.ts';
import { Moment } from './moment.tsx';
import type { ReadingPlace } from './story-row.tsx';
import type { Words } from './words.ts';

type Props = { article: PublicArticle; place: ReadingPlace; words: Words };

/** What was put right in a story, and when; nothing while there is nothing. */
export function Corrections({ article, place, words }: Props) {
  if (article.corrections.length === 0) return null;
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{words.corrections}</h2>
      {article.corrections.map((correction) => (
        <p key={`${correction.at} ${correction.text}`}>
          <Moment
            at={new Date(correction.at)}
            language={article.language}
            timeZone={place.timeZone}
            withZone
          />{' '}
          {correction.text}
        </p>
      ))}
    </section>
  );
}
