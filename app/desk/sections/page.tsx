import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { SectionTree } from '#components/desk/terms/section-tree.tsx';
import { can } from '#lib/permissions/can.ts';
import { listSectionUse } from '#lib/taxonomy/section-queries.ts';
import { create, edit, move, remove } from './actions.ts';

export const metadata: Metadata = { title: 'Sections' };

export default async function SectionsPage() {
  const actor = await requireActor('/desk/sections');
  const sections = await listSectionUse(actor);
  const actions = can(actor, 'section:manage') ? { create, edit, move, remove } : null;
  return (
    <Frame>
      <main id="main" className="list" tabIndex={-1}>
        <SectionTree sections={sections} actions={actions} />
        {sections.length === 0 ? (
          <div className="empty">
            <h2>No sections yet</h2>
            <p>{actions ? 'Make the first: every story stands in one.' : 'The chief editor makes them.'}</p>
          </div>
        ) : null}
      </main>
    </Frame>
  );
}
