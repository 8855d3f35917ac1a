import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionKey } from '#app/(reader)/edition.ts';
import { parameter, type Query } from '#app/(reader)/query.ts';
import { readMenu, readNewsroom } from '#app/(reader)/reads.ts';
import { Frame } from '#app/desk/frame.tsx';
import {
  cancelSchedule,
  findPhotos,
  findStories,
  publish,
  restore,
  save,
  schedule,
  versions,
} from '#app/desk/fronts/actions.ts';
import { frontPath } from '#app/desk/fronts/front-path.ts';
import { shownFront } from '#app/desk/fronts/shown-front.ts';
import { requireActor } from '#app/kit/actor.ts';
import { FrontScreen } from '#components/desk/fronts/front-screen.tsx';
import { findFront } from '#lib/fronts/queries.ts';
import { can } from '#lib/permissions/can.ts';
import { listUsedTags } from '#lib/reader/list-used-tags.ts';

export const metadata: Metadata = { title: 'Front' };

type Props = { params: Promise<{ edition: string }>; searchParams: Query };

const actions = { save, publish, schedule, cancelSchedule, restore, versions, findPhotos, findStories };

export default async function FrontPage({ params, searchParams }: Props) {
  const edition = editionKey((await params).edition);
  const page = (await parameter(searchParams, 'section')) ?? '';
  const actor = await requireActor(frontPath(edition, page));
  if (!can(actor, 'front:edit')) notFound();
  const [newsroom, front] = await Promise.all([readNewsroom(edition), findFront(actor, { edition, page })]);
  if (!newsroom || !front) notFound();
  const [sections, tags, shown] = await Promise.all([
    readMenu(edition),
    listUsedTags(edition),
    shownFront(edition, front.layout),
  ]);
  const lists = {
    sections: sections.map(({ slug, title, parentSlug }) => ({ slug, name: title, isTop: !parentSlug })),
    tags,
  };
  const section = sections.find(({ slug }) => slug === page);
  return (
    <Frame>
      <FrontScreen
        name={section?.title ?? 'Home page'}
        front={front}
        shown={shown}
        lists={lists}
        address={page === '' ? newsroom.home || '/' : `${newsroom.home}/${page}`}
        preview={frontPath(edition, page, true)}
        timeZone={newsroom.timeZone}
        now={new Date().toISOString()}
        actions={actions}
      />
    </Frame>
  );
}
