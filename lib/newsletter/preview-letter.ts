import { env } from '#lib/platform/env.ts';
import { findMainNewsroom, findNewsroom } from '#lib/reader/find-newsroom.ts';
import { type ComposedLetter, composeLetter } from './letter-mail.ts';
import { listStories } from './list-stories.ts';
import type { LetterWords } from './types.ts';

/** A letter as it would go now: of those of its stories that are live. */
export async function previewLetter({
  edition,
  ...words
}: LetterWords & { edition: string }): Promise<ComposedLetter> {
  const [newsroom, cards] = await Promise.all([findNewsroom(edition), listStories(edition, words.stories)]);
  return composeLetter(words, cards, newsroom ?? (await findMainNewsroom()), env().PUBLIC_URL);
}
