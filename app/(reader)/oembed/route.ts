import { machineAnswer, noSuchAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { findNewsroom } from '#lib/reader/find-newsroom.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { namesOf } from '#lib/reader/names.ts';
import { oembedOf, storyAtAddress, toOembedXml } from '#lib/syndication/oembed.ts';

export const dynamic = 'force-dynamic';

/** What another site shows of a story of ours. Of nothing else: no address is fetched, and none is led to. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const format = asked.get('format') ?? 'json';
  const number = storyAtAddress(asked.get('url') ?? '', site());
  if (number === null || (format !== 'json' && format !== 'xml')) return noSuchAnswer();
  const story = await findStory(number);
  const newsroom = story?.state === 'live' ? await findNewsroom(story.article.edition) : null;
  if (story?.state !== 'live' || !newsroom) return noSuchAnswer();
  const said = oembedOf(story.article, newsroom, site());
  const names = namesOf([], [story.article]);
  if (format === 'xml') return machineAnswer(toOembedXml(said), 'oembed', names);
  return machineAnswer(JSON.stringify(said), 'data', names);
}
