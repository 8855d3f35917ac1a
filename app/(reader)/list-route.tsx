import type { Metadata } from 'next';
import { ListPage } from '#components/reader/list-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { StructuredData } from '#components/reader/structured-data.tsx';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { sectionsWithin, trailOf } from '#lib/reader/section-trail.ts';
import type { ListHead, ListView, NewsroomView } from '#lib/reader/types.ts';
import { breadcrumbs, profilePage } from '#lib/syndication/json-ld.ts';
import { LostPage } from './lost-page.tsx';
import { pageMetadata } from './metadata.ts';
import { readList, readMenu, readNewsroom, readPublications } from './reads.ts';
import { site } from './site.ts';

type Kind = 'section' | 'tag' | 'author';

/** The head of a section's, a topic's or an author's page. */
export async function listMetadata(kind: Kind, slug: string, cursor?: string): Promise<Metadata> {
  const [newsroom, list] = await Promise.all([readNewsroom(), readList(kind, slug)]);
  if (!list) return {};
  const path = pathOf(kind, slug);
  const feed = kind === 'section' ? `${path}/rss.xml` : undefined;
  return pageMetadata(newsroom, { title: list.title, description: list.intro, path, feed, cursor });
}

/** A section, a topic or an author; an unknown one may be an old address. */
export async function ListRoute({ kind, slug, cursor }: { kind: Kind; slug: string; cursor?: string }) {
  const [newsroom, sections, list, page] = await Promise.all([
    readNewsroom(),
    readMenu(),
    readList(kind, slug),
    readPublications(kind, slug, cursor),
  ]);
  const path = pathOf(kind, slug);
  if (!list) return <LostPage path={path} />;
  const above = kind === 'section' ? trailOf(sections, slug).slice(0, -1) : [];
  const within = kind === 'section' ? sectionsWithin(sections, slug) : [];
  return (
    <ReaderShell newsroom={newsroom} sections={sections} current={kind === 'section' ? slug : undefined}>
      <ShownNames names={namesOf([`${kind}:${slug}`], page.cards)} lasts={lastsFor(page.cards)} />
      <StructuredData data={structureOf(kind, list, newsroom, above)} />
      <ListPage
        list={list}
        above={above}
        within={within}
        kind={kind}
        page={page}
        path={path}
        isFirstPage={!cursor}
        place={{ ...newsroom, mediaBase: '/media' }}
      />
    </ReaderShell>
  );
}

function pathOf(kind: Kind, slug: string): string {
  return kind === 'section' ? `/${slug}` : `/${kind}/${slug}`;
}

function structureOf(kind: Kind, list: ListHead, newsroom: NewsroomView, above: ListView[]) {
  const steps = breadcrumbs(
    [
      { name: newsroom.name, path: '/' },
      ...above.map(({ title, slug }) => ({ name: title, path: `/${slug}` })),
      { name: list.title, path: pathOf(kind, list.slug) },
    ],
    site(),
  );
  return kind === 'author' ? [steps, profilePage(list, site())] : [steps];
}
