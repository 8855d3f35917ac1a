import type { Metadata } from 'next';
import { type InEdition, readEdition } from '#app/(reader)/edition.ts';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { readMenu } from '#app/(reader)/reads.ts';
import { site } from '#app/(reader)/site.ts';
import { FrontPage } from '#components/reader/front-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { StructuredData } from '#components/reader/structured-data.tsx';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { listFront } from '#lib/reader/list-front.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
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
  const front = await listFront(newsroom.edition, sections);
  const shown = [...front.newest, ...front.blocks.flatMap((block) => block.cards)];
  return (
    <ReaderShell newsroom={newsroom} sections={sections} front>
      <ShownNames names={namesOf(['front'], shown)} lasts={lastsFor(shown)} />
      <StructuredData data={siteAndPublisher(newsroom, await findSiteSettings(), site())} />
      <FrontPage front={front} place={{ ...newsroom, mediaBase: '/media' }} />
    </ReaderShell>
  );
}
