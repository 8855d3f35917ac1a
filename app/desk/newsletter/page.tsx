import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { Letters } from '#components/desk/newsletter/letters.tsx';
import { countReaders, listLetters } from '#lib/newsletter/queries.ts';
import { can } from '#lib/permissions/can.ts';
import { isMailOn } from '#lib/platform/mail.ts';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';
import { baseLanguage } from '#lib/taxonomy/editions.ts';
import { languageName } from '#lib/taxonomy/languages.ts';
import { compose } from './actions.ts';

export const metadata: Metadata = { title: 'Newsletter' };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function NewsletterPage({ searchParams }: Props) {
  const actor = await requireActor('/desk/newsletter');
  if (!can(actor, 'newsletter:send')) notFound();
  const { cursor } = await searchParams;
  const from = typeof cursor === 'string' ? cursor : undefined;
  const [{ editions }, readers, list] = await Promise.all([
    findMainNewsroom(),
    countReaders(),
    listLetters(actor, from),
  ]);
  return (
    <Frame>
      <Letters
        editions={editions.map(({ edition, language }) => {
          const { daily, breaking } = readers.find((each) => each.edition === edition) ?? {
            daily: 0,
            breaking: 0,
          };
          return { edition, name: languageName(baseLanguage(language)), daily, breaking };
        })}
        list={list}
        isFirstPage={from === undefined}
        isMailOn={isMailOn()}
        compose={compose}
      />
    </Frame>
  );
}
