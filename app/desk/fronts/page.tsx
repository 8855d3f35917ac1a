import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { TickerForm } from '#components/desk/fronts/ticker-form.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { findTicker, listFronts } from '#lib/fronts/queries.ts';
import type { FrontRowView } from '#lib/fronts/types.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { can } from '#lib/permissions/can.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';
import { listMenu } from '#lib/reader/queries.ts';
import type { EditionView } from '#lib/reader/types.ts';
import { languageName } from '#lib/taxonomy/languages.ts';
import { endTicker, setTicker } from './actions.ts';
import { frontPath } from './front-path.ts';

export const metadata: Metadata = { title: 'Fronts' };

export default async function FrontsPage() {
  const actor = await requireActor('/desk/fronts');
  if (!can(actor, 'front:edit')) notFound();
  const { editions, timeZone } = await findMainNewsroom();
  const fronts = await listFronts(actor);
  return (
    <Frame>
      <main id="main" className="list fronts" tabIndex={-1}>
        <header className="list-header">
          <h1>Fronts</h1>
        </header>
        <p className="quiet">
          A front is arranged in rows. What nobody arranges, arranges itself: the newest first.
        </p>
        {editions.map((edition) => (
          <EditionFronts
            key={edition.edition}
            actor={actor}
            edition={edition}
            timeZone={timeZone}
            isAlone={editions.length === 1}
            fronts={fronts.filter((front) => front.edition === edition.edition)}
          />
        ))}
      </main>
    </Frame>
  );
}

type EditionFrontsProps = {
  actor: Actor;
  edition: EditionView;
  fronts: FrontRowView[];
  timeZone: string;
  isAlone: boolean;
};

async function EditionFronts({ actor, edition: view, fronts, timeZone, isAlone }: EditionFrontsProps) {
  const { edition, language } = view;
  const [sections, ticker] = await Promise.all([listMenu(edition), findTicker(actor, edition)]);
  const pages = [{ slug: '', title: 'Home page' }, ...sections];
  const id = `edition-${edition || 'main'}`;
  return (
    <section aria-labelledby={id} className="front-edition">
      <h2 id={id} className={isAlone ? 'visually-hidden' : undefined}>
        {languageName(language)}
      </h2>
      <ul className="front-list">
        {pages.map(({ slug, title }) => (
          <li key={slug}>
            <a href={frontPath(edition, slug)} lang={slug ? language : undefined}>
              {title}
            </a>
            <FrontState front={fronts.find(({ page }) => page === slug)} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      <TickerForm
        key={ticker?.text}
        edition={edition}
        language={language}
        ticker={ticker && ticker.until > new Date() ? ticker : null}
        timeZone={timeZone}
        actions={{ set: setTicker, end: endTicker }}
      />
    </section>
  );
}

function FrontState({ front, timeZone }: { front: FrontRowView | undefined; timeZone: string }) {
  if (!front) return <span className="quiet">Arranges itself</span>;
  const planned = front.plannedAt ? `, planned for ${momentWords(front.plannedAt, timeZone)}` : '';
  return (
    <span className="quiet">
      {front.isLive ? 'Arranged' : 'Draft only'}
      {planned}; changed <TimeStamp at={front.savedAt.toISOString()} />
      {front.by ? ` by ${front.by}` : ''}
    </span>
  );
}
