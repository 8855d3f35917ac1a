import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { filterNow, filterOf, type PageParams, savedViews } from '#app/desk/saved-views.ts';
import { requireActor } from '#app/kit/actor.ts';
import { pageMoment } from '#app/kit/page-moment.ts';
import { Board } from '#components/desk/board/board.tsx';
import { roleWords } from '#components/desk/role-words.ts';
import { can } from '#lib/permissions/can.ts';
import { newsroomClock } from '#lib/publishing/identity.ts';
import { listSections } from '#lib/taxonomy/section-queries.ts';
import { listPeople } from '#lib/users/queries.ts';
import { listBoard } from '#lib/workflow/board-queries.ts';
import { filterAddress, filterQuery } from '#lib/workflow/filter-query.ts';
import { publishAll, scheduleAll, startIdea } from './actions.ts';

export const metadata: Metadata = { title: 'Board' };

export default async function BoardPage({ searchParams }: { searchParams: Promise<PageParams> }) {
  const asked = filterOf('board', await searchParams);
  const actor = await requireActor(filterAddress('board', filterQuery('board', asked)));
  const since = await pageMoment();
  const [filter, cards, sections, people, views, clock] = await Promise.all([
    filterNow(asked),
    listBoard(actor),
    listSections(),
    listPeople(actor),
    savedViews(actor, 'board'),
    newsroomClock(),
  ]);
  return (
    <Frame>
      <Board
        cards={cards}
        since={since}
        startIdea={can(actor, 'article:create') ? startIdea : null}
        together={can(actor, 'article:publish') ? { publishAll, scheduleAll } : null}
        timeZone={clock.timeZone}
        now={new Date().toISOString()}
        me={actor.kind === 'user' ? actor.id : ''}
        filter={filter}
        views={views}
        sections={sections.map(({ slug, name }) => ({ slug, name }))}
        people={people.map((person) => ({ ...person, note: roleWords[person.role] }))}
      />
    </Frame>
  );
}
