import { machineAnswer, noSuchAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { listPublications } from '#lib/reader/list-publications.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { findList, findNewsroom, findRedirect } from '#lib/reader/queries.ts';
import { feedOf } from '#lib/syndication/feed.ts';
import { toRss } from '#lib/syndication/rss.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ section: string }> }) {
  const { section: slug } = await params;
  const [newsroom, section, page] = await Promise.all([
    findNewsroom(),
    findList('section', slug),
    listPublications('section', slug),
  ]);
  if (!section) {
    const target = await findRedirect(`/${slug}`);
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
