import type { Metadata } from 'next';
import { FrontPage } from '#components/reader/front-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { StructuredData } from '#components/reader/structured-data.tsx';
import { listFront } from '#lib/reader/list-front.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { siteAndPublisher } from '#lib/syndication/json-ld.ts';
import { pageMetadata } from './metadata.ts';
import { readMenu, readNewsroom } from './reads.ts';
import { site } from './site.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const newsroom = await readNewsroom();
  const { name, tagline } = newsroom;
  return pageMetadata(newsroom, { title: name, description: tagline, path: '/', feed: '/rss.xml' });
}

export default async function Page() {
  const [newsroom, sections] = await Promise.all([readNewsroom(), readMenu()]);
  const front = await listFront(sections);
  const shown = [...front.newest, ...front.blocks.flatMap((block) => block.cards)];
  return (
    <ReaderShell newsroom={newsroom} sections={sections} front>
      <ShownNames names={namesOf(['front'], shown)} lasts={lastsFor(shown)} />
      <StructuredData data={siteAndPublisher(newsroom, site())} />
      <FrontPage front={front} place={{ ...newsroom, mediaBase: '/media' }} />
    </ReaderShell>
  );
}
