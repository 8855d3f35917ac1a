import type { Metadata } from 'next';
import { ListPage } from '#components/reader/list-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { StructuredData } from '#components/reader/structured-data.tsx';
import { sectionsWithin, trailOf } from '#lib/reader/section-trail.ts';
import type { ListHead, ListKind, ListView, NewsroomView } from '#lib/reader/types.ts';
import { breadcrumbs, profilePage } from '#lib/syndication/json-ld.ts';
import { readEdition } from './edition.ts';
import { nothingAbove, readArranged, readTop, shownBy } from './front-parts.tsx';
import { listPath } from './list-feed.ts';
import { LostPage } from './lost-page.tsx';
import { pageMetadata } from './metadata.ts';
import { readEditionsOf, readList, readMenu, readPublications } from './reads.ts';
import { site } from './site.ts';

type Asked = { edition: string; kind: ListKind; slug: string };

/** The head of a section's, a topic's or an author's page. */
export async function listMetadata({ edition, kind, slug }: Asked, cursor?: string): Promise<Metadata> {
  const path = listPath(kind, slug);
  const newsroom = await readEdition({ edition }, path);
  const [list, editions] = await Promise.all([
    readList(newsroom.edition, kind, slug),
    readEditionsOf(kind, slug),
  ]);
  if (!list) return {};
  const alternates = newsroom.editions.filter((each) => editions.includes(each.edition));
  return pageMetadata(newsroom, {
    ...{ title: list.title, description: list.intro, path, hasFeeds: true, alternates, cursor },
  });
}

/** A section, a topic or an author; an unknown one may be an old address. */
export async function ListRoute({ edition: said, kind, slug, cursor }: Asked & { cursor?: string }) {
  const path = listPath(kind, slug);
  const newsroom = await readEdition({ edition: said }, path);
  const { edition, home, editions } = newsroom;
  const isFront = kind === 'section' && !cursor;
  const [sections, list, page, alsoIn, top, arranged] = await Promise.all([
    readMenu(edition),
    readList(edition, kind, slug),
    readPublications(edition, kind, slug, cursor),
    readEditionsOf(kind, slug),
    isFront ? readTop(newsroom) : nothingAbove,
    isFront ? readArranged(edition, slug) : null,
  ]);
  if (!list) return <LostPage newsroom={newsroom} path={path} />;
  const above = kind === 'section' ? trailOf(sections, slug).slice(0, -1) : [];
  const within = kind === 'section' ? sectionsWithin(sections, slug) : [];
  const alternates = editions
    .filter((each) => alsoIn.includes(each.edition))
    .map(({ language, home: there }) => ({ language, path: there + path }));
  return (
    <ReaderShell
      newsroom={newsroom}
      sections={sections}
      current={kind === 'section' ? slug : undefined}
      alternates={alternates}
      above={top.lines}
    >
      <ShownNames {...shownBy([`${kind}:${slug}`], page.cards, top, arranged)} />
      <StructuredData data={structureOf(kind, list, newsroom, above)} />
      <ListPage
        list={list}
        above={above}
        within={within}
        kind={kind}
        page={page}
        front={arranged?.front ?? null}
        path={home + path}
        isFirstPage={!cursor}
        place={{ ...newsroom, mediaBase: '/media' }}
      />
    </ReaderShell>
  );
}

function structureOf(kind: ListKind, list: ListHead, newsroom: NewsroomView, above: ListView[]) {
  const steps = breadcrumbs(
    [
      { name: newsroom.name, path: newsroom.home || '/' },
      ...above.map(({ title, slug }) => ({ name: title, path: `${newsroom.home}/${slug}` })),
      { name: list.title, path: newsroom.home + listPath(kind, list.slug) },
    ],
    site(),
  );
  return kind === 'author' ? [steps, profilePage(list, newsroom, site())] : [steps];
}
