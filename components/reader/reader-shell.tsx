import type { ReactNode } from 'react';
import { topSections, trailOf } from '#lib/reader/section-trail.ts';
import type { ListView, NewsroomView } from '#lib/reader/types.ts';
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
  children: ReactNode;
};

/** The frame of every page a reader sees: the newsroom's name, its sections, a search, and what stands below. */
export function ReaderShell({ newsroom, sections, current, front, searchable = true, children }: Props) {
  const words = wordsFor(newsroom.language);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className={front ? 'masthead masthead-front' : 'masthead'}>
        <div className="masthead-row">
          <NewsroomName newsroom={newsroom} front={front} />
          {searchable ? <SearchForm words={words} id="masthead-search" /> : null}
        </div>
        <SectionNav
          sections={topSections(sections)}
          current={trailOf(sections, current)[0]?.slug}
          words={words}
        />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <ReaderFooter newsroom={newsroom} words={words} />
    </>
  );
}

function NewsroomName({ newsroom, front }: { newsroom: NewsroomView; front?: boolean }) {
  const Name = front ? 'h1' : 'p';
  return (
    <div className="masthead-words">
      <Name className="masthead-name">
        <a href="/">{newsroom.name}</a>
      </Name>
      {newsroom.tagline ? <p className="masthead-tagline">{newsroom.tagline}</p> : null}
    </div>
  );
}

type SectionNavProps = { sections: ListView[]; current: string | undefined; words: Words };

function SectionNav({ sections, current, words }: SectionNavProps) {
  return (
    <nav className="section-nav" aria-label={words.sections}>
      <ul>
        {sections.map((section) => (
          <li key={section.slug}>
            <a href={`/${section.slug}`} aria-current={section.slug === current ? 'true' : undefined}>
              {section.title}
            </a>
          </li>
        ))}
        <li className="section-nav-search">
          <a href="/search">{words.search}</a>
        </li>
      </ul>
    </nav>
  );
}

function ReaderFooter({ newsroom, words }: { newsroom: NewsroomView; words: Words }) {
  return (
    <footer className="colophon">
      <p className="colophon-name">
        <a href="/">{newsroom.name}</a>
      </p>
      <p>
        {words.times} {newsroom.timeZone.replaceAll('_', ' ')}.
      </p>
      <p>
        <a href="/corrections">{words.corrections}</a>
      </p>
      <ul aria-label={words.feeds}>
        <li>
          <a href="/rss.xml">RSS</a>
        </li>
        <li>
          <a href="/atom.xml">Atom</a>
        </li>
        <li>
          <a href="/feed.json">JSON Feed</a>
        </li>
      </ul>
      <button type="button" className="plain-button" data-theme-toggle hidden>
        {words.theme}
      </button>
    </footer>
  );
}
