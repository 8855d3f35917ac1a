import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/desk/frame.tsx';
import { discard, goOn, pause, save, send, sendTest } from '#app/desk/newsletter/actions.ts';
import { requireActor } from '#app/kit/actor.ts';
import { LetterScreen } from '#components/desk/newsletter/letter-screen.tsx';
import { letterForDesk } from '#lib/newsletter/letter-mail.ts';
import { listStories } from '#lib/newsletter/list-stories.ts';
import { previewLetter } from '#lib/newsletter/preview-letter.ts';
import { countReaders, findLetter, lastSent } from '#lib/newsletter/queries.ts';
import { env } from '#lib/platform/env.ts';
import { isMailOn } from '#lib/platform/mail.ts';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';
import { baseLanguage } from '#lib/taxonomy/editions.ts';
import { languageName } from '#lib/taxonomy/languages.ts';

export const metadata: Metadata = { title: 'Letter' };

type Props = { params: Promise<{ id: string }> };

export default async function LetterPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/newsletter/${id}`);
  const letter = await findLetter(actor, id);
  if (!letter) notFound();
  const [{ editions }, readers, cards, composed, lastSentAt] = await Promise.all([
    findMainNewsroom(),
    countReaders(),
    listStories(letter.edition, letter.stories),
    previewLetter(letter),
    lastSent(letter),
  ]);
  const language = editions.find(({ edition }) => edition === letter.edition)?.language ?? letter.edition;
  const { html, text } = letterForDesk(composed, env().PUBLIC_URL);
  return (
    <Frame>
      <LetterScreen
        letter={letter}
        stories={cards.map(({ number, headline }) => ({ number, headline }))}
        preview={{ html, text }}
        readers={readers.find(({ edition }) => edition === letter.edition)?.[letter.kind] ?? 0}
        edition={languageName(baseLanguage(language))}
        lastSentAt={lastSentAt}
        isMailOn={isMailOn()}
        actions={{ save, discard, send, sendTest, pause, goOn }}
      />
    </Frame>
  );
}
