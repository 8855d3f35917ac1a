import { goneAnswer, machineAnswer, noSuchAnswer } from '#app/(reader)/machine-answer.ts';
import { findNewsroom } from '#lib/reader/find-newsroom.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { namesOf } from '#lib/reader/names.ts';
import { parseCardFile } from '#lib/syndication/card/card-address.ts';
import { renderCard } from '#lib/syndication/card/render-card.ts';

type Context = { params: Promise<{ file: string }> };

export const dynamic = 'force-dynamic';

/** The picture that networks show beside a link: of a live story without a photograph, or of the newsroom. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const card = parseCardFile((await params).file);
  if (!card) return noSuchAnswer();
  return 'number' in card ? storyCard(card.number) : newsroomCard(card.edition);
}

async function storyCard(number: number): Promise<Response> {
  const story = await findStory(number);
  if (!story) return noSuchAnswer();
  const names = namesOf([], [{ number }]);
  if (story.state === 'withdrawn') return goneAnswer(names);
  const { headline, section, edition } = story.article;
  const newsroom = await findNewsroom(edition);
  // An edition that is being closed: its stories are on their way.
  if (!newsroom) return noSuchAnswer();
  const picture = await renderCard({ name: newsroom.name, headline, section: section.name });
  return machineAnswer(new Uint8Array(picture), 'png', names);
}

async function newsroomCard(edition: string): Promise<Response> {
  const newsroom = await findNewsroom(edition);
  if (!newsroom) return noSuchAnswer();
  const picture = await renderCard({ name: newsroom.name, headline: '', section: '' });
  return machineAnswer(new Uint8Array(picture), 'png', namesOf([]));
}
