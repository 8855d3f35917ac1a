import { listPublications } from '#lib/reader/list-publications.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { findList, findRedirect } from '#lib/reader/queries.ts';
import type { ListKind } from '#lib/reader/types.ts';
import { feedOf } from '#lib/syndication/feed.ts';
import { editionOrRedirect, pathOf } from './edition.ts';
import { type FeedFormat, feedAnswer, feedPath } from './feed-answer.ts';
import { noSuchAnswer } from './machine-answer.ts';
import { site } from './site.ts';

type Asked = { edition: string; kind: ListKind; slug: string };

/** Where a section, a topic or an author stands in its edition. */
export function listPath(kind: ListKind, slug: string): string {
  return pathOf(kind === 'section' ? [slug] : [kind, slug]);
}

/** The feed of a section, a topic or an author: its newest stories. An old address of the list leads on, as its page does. */
export async function listFeed({ edition: said, kind, slug }: Asked, format: FeedFormat): Promise<Response> {
  const homePath = listPath(kind, slug);
  const selfPath = feedPath(homePath, format);
  const newsroom = await editionOrRedirect({ edition: said }, selfPath);
  if (newsroom instanceof Response) return newsroom;
  const { edition } = newsroom;
  const [list, page] = await Promise.all([
    findList(edition, kind, slug),
    listPublications(edition, kind, slug),
  ]);
  if (!list) {
    const target = await findRedirect(edition, homePath);
    return target ? Response.redirect(new URL(feedPath(target, format), site()), 301) : noSuchAnswer();
  }
  const about = { title: `${newsroom.name}: ${list.title}`, description: list.intro, homePath, selfPath };
  const feed = feedOf(page.cards, newsroom, about, site());
  return feedAnswer(feed, format, namesOf([`${kind}:${slug}`], page.cards), lastsFor(page.cards));
}
