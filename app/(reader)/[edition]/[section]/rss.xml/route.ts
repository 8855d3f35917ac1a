import { editionOrRedirect, type InEdition, pathOf } from '#app/(reader)/edition.ts';
import { machineAnswer, noSuchAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { listPublications } from '#lib/reader/list-publications.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { findList, findRedirect } from '#lib/reader/queries.ts';
import { feedOf } from '#lib/syndication/feed.ts';
import { toRss } from '#lib/syndication/rss.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: InEdition<{ section: string }> }) {
  const { section: slug, edition: said } = await params;
  const newsroom = await editionOrRedirect({ edition: said }, pathOf([slug, 'rss.xml']));
  if (newsroom instanceof Response) return newsroom;
  const { edition } = newsroom;
  const [section, page] = await Promise.all([
    findList(edition, 'section', slug),
    listPublications(edition, 'section', slug),
  ]);
  if (!section) {
    const target = await findRedirect(edition, `/${slug}`);
    return target ? Response.redirect(new URL(`${target}/rss.xml`, site()), 301) : noSuchAnswer();
  }
  const about = {
    title: `${newsroom.name}: ${section.title}`,
    description: section.intro,
    homePath: `/${slug}`,
    selfPath: `/${slug}/rss.xml`,
  };
  const feed = feedOf(page.cards, newsroom, about, site());
  return machineAnswer(toRss(feed), 'rss', namesOf([`section:${slug}`], page.cards), lastsFor(page.cards));
}
