import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { publishNow } from '#app/desk/actions.ts';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { BreakingForm } from '#components/desk/breaking-form.tsx';
import { can } from '#lib/permissions/can.ts';
import { listSections } from '#lib/taxonomy/section-queries.ts';
import { newsroomLanguage } from '#lib/users/queries.ts';

export const metadata: Metadata = { title: 'Breaking news' };

export default async function BreakingPage() {
  const actor = await requireActor('/desk/articles/breaking');
  if (!can(actor, 'article:publish')) notFound();
  const [sections, language] = await Promise.all([listSections(), newsroomLanguage()]);
  return (
    <Frame>
      <main id="main" className="list breaking-page" tabIndex={-1}>
        <h1>Breaking news</h1>
        <BreakingForm sections={sections} language={language} publishNow={publishNow} />
      </main>
    </Frame>
  );
}
