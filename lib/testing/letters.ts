import { sendLetter } from '#lib/newsletter/send-letter.ts';
import { startLetter } from '#lib/newsletter/start-letter.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { newId, newSecret } from '#lib/platform/ids.ts';
import { aPublishedArticle, succeeded } from './stories.ts';

type Wishes = { daily: boolean; breaking: boolean; edition: string; isConfirmed: boolean };

/** A reader who has confirmed and wants every letter, unless said otherwise. */
export async function aSubscriber({
  daily = true,
  breaking = true,
  edition = '',
  isConfirmed = true,
}: Partial<Wishes> = {}): Promise<{ id: string; email: string; key: string }> {
  const reader = { id: newId(), email: `${newId()}@reader.example`, key: newSecret() };
  const confirmedAt = isConfirmed ? new Date() : null;
  await db().subscriber.createMany({
    data: [{ ...reader, edition, daily, breaking, confirmedAt, wantsLink: false }],
  });
  return reader;
}

/** A letter that is being composed, of one live story. */
export async function aLetter(
  kind: 'daily' | 'breaking' = 'daily',
): Promise<{ id: string; number: number; headline: string }> {
  const { number, content } = await aPublishedArticle();
  const words = {
    kind,
    edition: '',
    subject: `The day ${newId()}`,
    intro: 'Good morning.',
    stories: [number],
  };
  const { id } = succeeded(await startLetter(systemActor, words));
  return { id, number, headline: content.headline };
}

/** A letter that is on its way to everybody who wants it, one reader at least. */
export async function aSentLetter(kind: 'daily' | 'breaking' = 'daily') {
  const letter = await aLetter(kind);
  await aSubscriber();
  succeeded(await sendLetter(systemActor, { id: letter.id, baseVersion: 1 }));
  return letter;
}
