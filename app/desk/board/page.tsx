import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { pageMoment } from '#app/kit/page-moment.ts';
import { Board } from '#components/desk/board/board.tsx';
import { roleWords } from '#components/desk/role-words.ts';
import { can } from '#lib/permissions/can.ts';
import { listSections } from '#lib/taxonomy/section-queries.ts';
import { listPeople } from '#lib/users/queries.ts';
import { listBoard } from '#lib/workflow/board-queries.ts';
import { publishAll, startIdea } from './actions.ts';

export const metadata: Metadata = { title: 'Board' };

export default async function BoardPage() {
  const actor = await requireActor('/desk/board');
  const since = await pageMoment();
  const [cards, sections, people] = await Promise.all([listBoard(actor), listSections(), listPeople(actor)]);
  return (
    <Frame>
      <Board
        cards={cards}
        since={since}
        startIdea={can(actor, 'article:create') ? startIdea : null}
        publishAll={can(actor, 'article:publish') ? publishAll : null}
        now={new Date().toISOString()}
        me={actor.kind === 'user' ? actor.id : ''}
        sections={sections.map(({ name }) => name)}
        people={people.map((person) => ({ ...person, note: roleWords[person.role] }))}
      />
    </Frame>
  );
}
