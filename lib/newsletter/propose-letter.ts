import { findArrangedFront } from '#lib/reader/find-arranged-front.ts';
import { listFront } from '#lib/reader/list-front.ts';
import { listMenu } from '#lib/reader/queries.ts';
import type { NewsroomView, StoryCard } from '#lib/reader/types.ts';
import { letterPhrases, named } from './letter-words.ts';
import type { LetterKind, LetterWords } from './types.ts';

const storiesOfTheDay = 8;

/** What a new letter says before anybody changes it: the day's from the front as it stands, a breaking one from what is breaking. */
export async function proposeLetter(kind: LetterKind, newsroom: NewsroomView): Promise<LetterWords> {
  const cards = await cardsOfFront(newsroom.edition);
  return kind === 'daily' ? proposeDaily(cards, newsroom) : proposeBreaking(cards, newsroom);
}

// As readers see it: the editors' arrangement, or where there is none, the page's own.
async function cardsOfFront(edition: string): Promise<StoryCard[]> {
  const arranged = await findArrangedFront(edition, '');
  if (arranged) return arranged.rows.flatMap(({ places }) => places.map(({ card }) => card));
  const front = await listFront(edition, await listMenu(edition));
  return [...front.newest, ...front.blocks.flatMap((block) => block.cards)];
}

function proposeDaily(cards: StoryCard[], { name, language }: NewsroomView): LetterWords {
  const subject = named(letterPhrases(language).daily, name);
  return { subject, intro: '', stories: numbersOf(cards.slice(0, storiesOfTheDay)) };
}

function proposeBreaking(cards: StoryCard[], { language }: NewsroomView): LetterWords {
  const breaking = cards.filter((card) => card.breakingFor !== null);
  const [first, ...others] = breaking.length > 0 ? breaking : cards.slice(0, 1);
  const label = letterPhrases(language).breaking;
  const subject = first ? `${label}: ${first.headline}`.slice(0, 150) : label;
  return { subject, intro: '', stories: numbersOf(first ? [first, ...others] : []) };
}

function numbersOf(cards: StoryCard[]): number[] {
  return cards.map(({ number }) => number);
}
