import type { PublicArticle } from '#lib/publishing/types.ts';
import { correctionWord } from '#lib/reader/correction-words.ts';
import { correctionAnchor } from '#lib/syndication/feed.ts';
import { Moment } from './moment.tsx';
import type { ReadingPlace } from './story-row.tsx';
import type { Words } from './words.ts';

type Props = { article: PublicArticle; place: ReadingPlace; words: Words };

/** What was put right in a story, and when; nothing while there is nothing. */
export function Corrections({ article, place, words }: Props) {
  if (article.corrections.length === 0) return null;
  const { language } = article;
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{words.corrections}</h2>
      {article.corrections.map(({ id, kind, text, at }) => (
        <p key={id} id={correctionAnchor(id)}>
          <strong className="correction-kind">{correctionWord(kind, language)}</strong>{' '}
          <Moment at={new Date(at)} language={language} timeZone={place.timeZone} withZone />
          <span className="correction-text">{text}</span>
        </p>
      ))}
    </section>
  );
}
