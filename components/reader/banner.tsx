import type { Banner } from '#lib/reader/find-banner.ts';
import { wordsFor } from './words.ts';

/** What stands above a front: the stories that are breaking now, and the desk's line. Nothing in it moves. */
export function BannerLines({ banner, language }: { banner: Banner; language: string }) {
  const { breaking, ticker } = banner;
  if (breaking.length === 0 && !ticker) return null;
  const words = wordsFor(language);
  return (
    <aside className="banner" aria-label={words.rightNow}>
      {breaking.length > 0 ? (
        <div className="banner-line">
          <strong className="breaking">{words.breaking}</strong>
          <ul>
            {breaking.map((card) => (
              <li key={card.number} lang={card.language === language ? undefined : card.language}>
                <a href={card.path}>{card.headline}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {ticker ? (
        <p className="banner-line">{ticker.path ? <a href={ticker.path}>{ticker.text}</a> : ticker.text}</p>
      ) : null}
    </aside>
  );
}
