import type { Metadata } from 'next';
import { type InEdition, readEdition } from '#app/(reader)/edition.ts';
import { readArranged, readTop, shownBy } from '#app/(reader)/front-parts.tsx';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { readMenu } from '#app/(reader)/reads.ts';
import { site } from '#app/(reader)/site.ts';
import { ArrangedFrontPage } from '#components/reader/arranged-front.tsx';
import { FrontPage } from '#components/reader/front-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { StructuredData } from '#components/reader/structured-data.tsx';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { listFront } from '#lib/reader/list-front.ts';
import { siteAndPublisher } from '#lib/syndication/json-ld.ts';

export const dynamic = 'force-dynamic';

type Props = { params: InEdition };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const newsroom = await readEdition(await params, '/');
  const { name: title, tagline: description, editions } = newsroom;
  return pageMetadata(newsroom, { title, description, path: '/', hasFeeds: true, alternates: editions });
}

export default async function Page({ params }: Props) {
  const newsroom = await readEdition(await params, '/');
  const sections = await readMenu(newsroom.edition);
  const [top, arranged, settings] = await Promise.all([
    readTop(newsroom),
    readArranged(newsroom.edition, ''),
    findSiteSettings(),
  ]);
  const place = { ...newsroom, mediaBase: '/media' };
  const shell = { newsroom, sections, front: true, above: top.lines };
  const structure = <StructuredData data={siteAndPublisher(newsroom, settings, site())} />;
  if (arranged) {
    return (
      <ReaderShell {...shell}>
        <ShownNames {...shownBy(['front'], arranged.shown, top, arranged)} />
        {structure}
        <ArrangedFrontPage front={arranged.front} place={place} />
      </ReaderShell>
    );
  }
  const front = await listFront(newsroom.edition, sections);
  const shown = [...front.newest, ...front.blocks.flatMap((block) => block.cards)];
  return (
    <ReaderShell {...shell}>
      <ShownNames {...shownBy(['front'], shown, top)} />
      {structure}
      <FrontPage front={front} place={place} />
    </ReaderShell>
  );
}
