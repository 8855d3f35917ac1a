import type { ReactNode } from 'react';
import { topSections, trailOf } from '#lib/reader/section-trail.ts';
import type { Alternate, ListView, NewsroomView } from '#lib/reader/types.ts';
import { FeedLinks } from './feed-links.tsx';
import { SearchForm } from './search-form.tsx';
import { type Words, wordsFor } from './words.ts';

type Props = {
  newsroom: NewsroomView;
  sections: ListView[];
  /** The slug of the section in which the reader is; the menu marks the one above it. */
  current?: string;
  /** On the front the newsroom's name is the page's heading. */
  front?: boolean;
  /** The search page has a form of its own, with the words that were sought. */
  searchable?: boolean;
  /** Where the same page is in other editions; where it is not, the way leads to their fronts. */
  alternates?: Alternate[];
  /** What stands between the menu and the page. */
  above?: ReactNode;
  children: ReactNode;
};

/** The frame of every page a reader sees: the newsroom's name, its sections, a search, and what stands below. */
export function ReaderShell({
  newsroom,
  sections,
  current,
  front,
  searchable = true,
  alternates = [],
  above,
  children,
}: Props) {
  const words = wordsFor(newsroom.language);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className={front ? 'masthead masthead-front' : 'masthead'}>
        <div className="masthead-row">
          <NewsroomName newsroom={newsroom} front={front} />
          {searchable ? <SearchForm words={words} home={newsroom.home} id="masthead-search" /> : null}
        </div>
        <SectionNav
          sections={topSections(sections)}
          current={trailOf(sections, current)[0]?.slug}
          words={words}
          home={newsroom.home}
        />
      </header>
      {above}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <ReaderFooter newsroom={newsroom} words={words} alternates={alternates} />
    </>
  );
}

function NewsroomName({ newsroom, front }: { newsroom: NewsroomView; front?: boolean }) {
  const Name = front ? 'h1' : 'p';
  return (
    <div className="masthead-words">
      <Name className="masthead-name">
        <a href={newsroom.home || '/'}>{newsroom.name}</a>
      </Name>
      {newsroom.tagline ? <p className="masthead-tagline">{newsroom.tagline}</p> : null}
    </div>
  );
}

type SectionNavProps = { sections: ListView[]; current: string | undefined; words: Words; home: string };

function SectionNav({ sections, current, words, home }: SectionNavProps) {
  return (
    <nav className="section-nav" aria-label={words.sections}>
      <ul>
        {sections.map((section) => (
          <li key={section.slug}>
            <a href={`${home}/${section.slug}`} aria-current={section.slug === current ? 'true' : undefined}>
              {section.title}
            </a>
          </li>
        ))}
        <li className="section-nav-search">
          <a href={`${home}/search`}>{words.search}</a>
        </li>
      </ul>
    </nav>
  );
}

type FooterProps = { newsroom: NewsroomView; words: Words; alternates: Alternate[] };

function ReaderFooter({ newsroom, words, alternates }: FooterProps) {
  return (
    <footer className="colophon">
      <p className="colophon-name">
        <a href={newsroom.home || '/'}>{newsroom.name}</a>
      </p>
      <p>
        {words.times} {newsroom.timeZone.replaceAll('_', ' ')}.
      </p>
      <p>
        <a href={`${newsroom.home}/corrections`}>{words.corrections}</a>
      </p>
      <p>
        <a href={`${newsroom.home}/archive`}>{words.archive}</a>
      </p>
      {newsroom.hasNewsletter ? (
        <p>
          <a href={newsroom.edition ? `/newsletter?in=${newsroom.edition}` : '/newsletter'}>
            {words.newsletter}
          </a>
        </p>
      ) : null}
      <Editions newsroom={newsroom} alternates={alternates} words={words} />
      <FeedLinks path={newsroom.home} language={newsroom.language} />
      <button type="button" className="plain-button" data-theme-toggle hidden>
        {words.theme}
      </button>
    </footer>
  );
}

/** The newspaper's other languages: this page there, or their fronts. */
function Editions({ newsroom, alternates, words }: FooterProps) {
  const others = newsroom.editions.filter(({ edition }) => edition !== newsroom.edition);
  if (others.length === 0) return null;
  return (
    <ul aria-label={words.editions}>
      {others.map(({ edition, language, home }) => {
        const same = alternates.find((alternate) => alternate.language === language);
        return (
          <li key={edition}>
            <a href={same?.path ?? (home || '/')} hrefLang={language} lang={language}>
              {wordsFor(language).inItself}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
