import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { NewFromText } from '#components/desk/story/new-from-text.tsx';
import { can } from '#lib/permissions/can.ts';
import { newsroomClock } from '#lib/publishing/identity.ts';
import { listSections } from '#lib/taxonomy/section-queries.ts';
import { newsroomLanguage } from '#lib/users/queries.ts';

export const metadata: Metadata = { title: 'New from text' };

export default async function NewFromTextPage() {
  const actor = await requireActor('/desk/articles/new-from-text');
  if (!can(actor, 'article:create')) notFound();
  const [sections, language, { timeZone }] = await Promise.all([
    listSections(),
    newsroomLanguage(),
    newsroomClock(),
  ]);
  return (
    <Frame>
      <NewFromText
        newsroom={{
          sections: sections.map(({ id, slug, name }) => ({ id, slug, name })),
          ...{ language, timeZone },
        }}
        mayCreate={{ tags: can(actor, 'tag:create'), authors: can(actor, 'author:create') }}
      />
    </Frame>
  );
}
