import { editionOrRedirect, type InEdition, pathOf } from '#app/(reader)/edition.ts';
import { goneAnswer, machineAnswer, noSuchAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { momentText } from '#components/reader/moment.tsx';
import { numberOfStory } from '#lib/publishing/permalink.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { namesOf } from '#lib/reader/names.ts';
import { absolute } from '#lib/syndication/feed.ts';
import { plainStory } from '#lib/syndication/plain-story.ts';

export const dynamic = 'force-dynamic';

type Params = InEdition<{ section: string; month: string; day: string; story: string }>;

/** A live story as plain text, for whoever copies it. */
export async function GET(_request: Request, { params }: { params: Params }): Promise<Response> {
  const { edition, section: year, month, day, story: lastPart } = await params;
  const newsroom = await editionOrRedirect({ edition }, pathOf([year, month, day, lastPart, 'text']));
  if (newsroom instanceof Response) return newsroom;
  const path = `/${year}/${month}/${day}/${lastPart}`;
  const number = /^\/\d{4}\/\d{2}\/\d{2}\//.test(path) ? numberOfStory(lastPart) : null;
  const story = number === null ? null : await findStory(number);
  if (!story) return noSuchAnswer();
  if (story.state === 'withdrawn') return goneAnswer(namesOf([], [story]));
  const { article } = story;
  if (article.path !== newsroom.home + path)
    return Response.redirect(absolute(`${article.path}/text`, site()), 301);
  const at = momentText({
    ...{ at: article.firstPublishedAt, isDayOnly: article.isDayOnly, language: article.language },
    ...{ timeZone: newsroom.timeZone, withZone: true },
  });
  const answer = machineAnswer(
    plainStory(article, at, absolute(article.path, site())),
    'text',
    namesOf([], [article]),
  );
  answer.headers.set('X-Robots-Tag', 'noindex');
  return answer;
}
