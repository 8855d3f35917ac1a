import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionKey } from '#app/(reader)/edition.ts';
import { parameter, type Query } from '#app/(reader)/query.ts';
import { readMenu, readNewsroom } from '#app/(reader)/reads.ts';
import { frontPath } from '#app/desk/fronts/front-path.ts';
import { requireActor } from '#app/kit/actor.ts';
import { ArrangedFrontPage } from '#components/reader/arranged-front.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { findFront, findPinImages } from '#lib/fronts/queries.ts';
import { can } from '#lib/permissions/can.ts';
import { resolveFront } from '#lib/reader/resolve-front.ts';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

type Props = { params: Promise<{ edition: string }>; searchParams: Query };

/** The draft of a front as readers would see it. */
export default async function FrontPreviewPage({ params, searchParams }: Props) {
  const edition = editionKey((await params).edition);
  const page = (await parameter(searchParams, 'section')) ?? '';
  const actor = await requireActor(frontPath(edition, page, true));
  if (!can(actor, 'front:edit')) notFound();
  const [newsroom, front] = await Promise.all([readNewsroom(edition), findFront(actor, { edition, page })]);
  if (!newsroom || !front) notFound();
  const images = await findPinImages(front.layout);
  const [sections, arranged] = await Promise.all([
    readMenu(edition),
    resolveFront(edition, front.layout, images),
  ]);
  const place = { ...newsroom, mediaBase: '/desk/media' };
  return (
    <ReaderShell newsroom={newsroom} sections={sections} current={page || undefined} front={page === ''}>
      {arranged.rows.length > 0 ? (
        <ArrangedFrontPage front={arranged} place={place} section={page || undefined} />
      ) : (
        <p className="list-intro">Nothing is arranged here yet: the page arranges itself.</p>
      )}
    </ReaderShell>
  );
}
