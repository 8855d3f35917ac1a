import type { Metadata } from 'next';
import { parameter, type Query } from '#app/(reader)/query.ts';
import { readMenu, readNewsroom } from '#app/(reader)/reads.ts';
import { SubscribeForm } from '#components/newsletter/subscribe-form.tsx';
import { newsletterWords } from '#components/newsletter/words.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { isMailOn } from '#lib/platform/mail.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { mainEdition } from '#lib/taxonomy/editions.ts';
import { ask } from './actions.ts';

type Props = { searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const newsroom = await asked(searchParams);
  return { title: `${newsletterWords(newsroom.language).title} | ${newsroom.name}`, robots: { index: true } };
}

export default async function Page({ searchParams }: Props) {
  const newsroom = await asked(searchParams);
  const words = newsletterWords(newsroom.language);
  const sections = await readMenu(newsroom.edition);
  return (
    <ReaderShell newsroom={newsroom} sections={sections}>
      <div className="list newsletter" lang={newsroom.language}>
        <header className="list-head">
          <h1 className="list-title">{words.title}</h1>
          <p className="list-intro">{isMailOn() ? words.intro : words.none}</p>
        </header>
        {isMailOn() ? (
          <SubscribeForm action={ask} edition={newsroom.edition} language={newsroom.language} />
        ) : null}
      </div>
    </ReaderShell>
  );
}

/** The newsroom in the edition that the address asks for (`?in=ru`), else in its main one. */
async function asked(query: Query): Promise<NewsroomView> {
  const edition = (await parameter(query, 'in')) ?? mainEdition;
  const newsroom = (await readNewsroom(edition)) ?? (await readNewsroom(mainEdition));
  if (!newsroom) throw new Error('the main edition is always there');
  return newsroom;
}
