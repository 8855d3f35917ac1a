import { ArticleBody } from '#components/document/article-body.tsx';
import { Photo } from '#components/document/photo.tsx';
import { contentOf } from '#lib/document/walk.ts';
import { dayOf } from '#lib/publishing/permalink.ts';
import type { PublicArticle, PublicImage } from '#lib/publishing/types.ts';
import type { Alternate, RelatedStories, StoryCard } from '#lib/reader/types.ts';
import { Byline } from './byline.tsx';
import { Corrections } from './corrections.tsx';
import { headlineSize } from './headline-size.ts';
import { Moment } from './moment.tsx';
import { ShareLinks } from './share-links.tsx';
import { type ReadingPlace, StoryRow } from './story-row.tsx';
import { type Words, wordsFor } from './words.ts';

type Props = {
  article: PublicArticle;
  isBreaking?: boolean;
  /** The cards of the body's related articles, by number. */
  related: RelatedStories;
  /** What a reader of this may want to read next. */
  near?: { related: StoryCard[]; next: StoryCard | null };
  /** What else is new in its section. */
  more?: StoryCard[];
  /** Where the same is told, by language; the story itself among them. */
  siblings?: Alternate[];
  place: ReadingPlace;
  /** The whole address of the story, for sharing and printing. */
  address: string;
  /** Told of every part of the body that could not be drawn as it was meant. */
  onFallback?: (what: string) => void;
};

/** A story as it is read, in public and in the desk's preview. */
export function StoryPage({
  article,
  isBreaking = false,
  related,
  near = { related: [], next: null },
  more = [],
  siblings = [],
  place,
  address,
  onFallback,
}: Props) {
  const words = wordsFor(article.language);
  return (
    <>
      <article className="story" lang={article.language}>
        <StoryHead {...{ article, isBreaking, siblings, place, words }} />
        {article.lede ? <LedeFigure image={article.lede} place={place} /> : null}
        <ArticleBody
          body={article.body}
          media={article.media}
          mediaBase={place.mediaBase}
          related={related}
          schemaVersion={article.schemaVersion}
          dateline={article.dateline}
          language={article.language}
          corrections={<Corrections article={article} place={place} words={words} />}
          onFallback={onFallback}
        />
        <StoryFoot article={article} place={place} words={words} address={address} />
      </article>
      <Near near={near} place={place} />
      {more.length > 0 ? <MoreFrom article={article} more={more} place={place} /> : null}
    </>
  );
}

type HeadProps = {
  article: PublicArticle;
  isBreaking: boolean;
  siblings: Alternate[];
  place: ReadingPlace;
  words: Words;
};

function StoryHead({ article, isBreaking, siblings, place, words }: HeadProps) {
  const isUpdated = article.publishedAt.getTime() > article.firstPublishedAt.getTime();
  const zone = { language: article.language, timeZone: place.timeZone, withZone: true };
  return (
    <header className={`story-head ${headlineSize(article.headline)}`}>
      <p className="kicker">
        {isBreaking ? <strong className="breaking">{words.breaking}</strong> : null}
        <a href={`${place.home}/${article.section.slug}`}>{article.section.name}</a>
      </p>
      <h1 className="headline">{article.headline}</h1>
      {article.standfirst ? <p className="standfirst">{article.standfirst}</p> : null}
      <div className="story-meta">
        <Byline authors={article.byline} words={words} home={place.home} />
        <p className="times">
          <a href={`${place.home}/${dayOf(article.firstPublishedAt, place.timeZone)}`}>
            <Moment at={article.firstPublishedAt} {...zone} isDayOnly={article.isDayOnly} />
          </a>
          {isUpdated ? (
            <span className="times-updated">
              {words.updated} <Moment at={article.publishedAt} {...zone} />
            </span>
          ) : null}
          <span className="reading-time">{readingTime(article, words)}</span>
        </p>
        <AlsoIn siblings={siblings} language={article.language} />
      </div>
    </header>
  );
}

/** The same story in other languages, each in its own words. */
function AlsoIn({ siblings, language }: { siblings: Alternate[]; language: string }) {
  const others = siblings.filter((sibling) => sibling.language !== language);
  if (others.length === 0) return null;
  return (
    <p className="also-in">
      {others.map((other) => (
        <a
          key={other.language}
          href={other.path}
          hrefLang={other.language}
          lang={other.language}
          rel="alternate"
        >
          {wordsFor(other.language).readHere}
        </a>
      ))}
    </p>
  );
}

function LedeFigure({ image, place }: { image: PublicImage; place: ReadingPlace }) {
  const isUpright = image.height > image.width;
  return (
    <div className={isUpright ? 'lede lede-upright' : 'lede'}>
      <Photo
        image={image}
        mediaBase={place.mediaBase}
        sizes={isUpright ? '(min-width: 48rem) 36rem, 100vw' : '(min-width: 64rem) 50rem, 100vw'}
        isLede
      />
    </div>
  );
}

type FootProps = { article: PublicArticle; place: ReadingPlace; words: Words; address: string };

function StoryFoot({ article, place, words, address }: FootProps) {
  return (
    <footer className="story-foot">
      {hasOwnPlace(article) ? null : <Corrections article={article} place={place} words={words} />}
      {article.tags.length > 0 ? (
        <ul className="tags" aria-label={words.tags}>
          {article.tags.map((tag) => (
            <li key={tag.slug}>
              <a href={`${place.home}/tag/${tag.slug}`} rel="tag">
                {tag.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {article.originalAddress ? (
        <p className="first-at">
          {words.firstAt}{' '}
          <a href={article.originalAddress} rel="external">
            {new URL(article.originalAddress).hostname.replace(/^www\./, '')}
          </a>
        </p>
      ) : null}
      <ShareLinks address={address} headline={article.headline} words={words} home={place.home} />
      <p className="printed-from">
        {words.print} {address}
      </p>
    </footer>
  );
}

// Words a minute of a grown-up who reads the news: Russian words are longer.
const paces: Record<string, number> = { en: 230, ru: 180 };

function readingTime({ words: count, language }: PublicArticle, words: Words): string {
  const minutes = Math.max(1, Math.round(count / (paces[language.slice(0, 2)] ?? 230)));
  return words.minutes.replace('{n}', String(minutes));
}

// The writer may have said where corrections stand; else they stand at the foot.
function hasOwnPlace({ body }: PublicArticle): boolean {
  return contentOf(body).some(({ type }) => type === 'corrections');
}

type NearProps = { near: { related: StoryCard[]; next: StoryCard | null }; place: ReadingPlace };

/** Where to go from here: what is about the same, and the story before in the section. */
function Near({ near: { related, next }, place }: NearProps) {
  const words = wordsFor(place.language);
  return (
    <>
      {related.length > 0 ? (
        <aside className="more" aria-labelledby="related">
          <h2 id="related" className="block-title">
            {words.related}
          </h2>
          <div className="more-rows">
            {related.map((card) => (
              <StoryRow key={card.number} card={card} rank="second" place={place} level={3} />
            ))}
          </div>
        </aside>
      ) : null}
      {next ? (
        <p className="next-in" lang={next.language === place.language ? undefined : next.language}>
          <span lang={place.language}>
            {words.nextIn} {next.section.name}:
          </span>{' '}
          <a href={next.path}>{next.headline}</a>
        </p>
      ) : null}
    </>
  );
}

type MoreProps = { article: PublicArticle; more: StoryCard[]; place: ReadingPlace };

function MoreFrom({ article, more, place }: MoreProps) {
  return (
    <aside className="more" aria-labelledby="more">
      <h2 id="more" className="block-title">
        {wordsFor(place.language).moreFrom}{' '}
        <a href={`${place.home}/${article.section.slug}`}>{article.section.name}</a>
      </h2>
      <div className="more-rows">
        {more.map((card) => (
          <StoryRow key={card.number} card={card} rank="second" place={place} level={3} />
        ))}
      </div>
    </aside>
  );
}
