import type { Metadata } from 'next';
import { readMenu, readNewsroom } from '#app/(reader)/reads.ts';
import { ChoiceForm } from '#components/newsletter/choice-form.tsx';
import { newsletterWords } from '#components/newsletter/words.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { findSubscriber } from '#lib/newsletter/queries.ts';
import { mainEdition } from '#lib/taxonomy/editions.ts';
import { choose } from '../actions.ts';

type Props = { params: Promise<{ key: string }> };

export const metadata: Metadata = { title: 'Newsletter', robots: { index: false } };

export default async function Page({ params }: Props) {
  const { key } = await params;
  const subscriber = await findSubscriber(key);
  const newsroom =
    (await readNewsroom(subscriber?.edition ?? mainEdition)) ?? (await readNewsroom(mainEdition));
  if (!newsroom) throw new Error('the main edition is always there');
  const words = newsletterWords(newsroom.language);
  const sections = await readMenu(newsroom.edition);
  return (
    <ReaderShell newsroom={newsroom} sections={sections}>
      <div className="list newsletter" lang={newsroom.language}>
        <header className="list-head">
          <h1 className="list-title">{words.title}</h1>
        </header>
        <ChoiceForm action={choose} linkKey={key} subscriber={subscriber} newsroom={newsroom} />
      </div>
    </ReaderShell>
  );
}
