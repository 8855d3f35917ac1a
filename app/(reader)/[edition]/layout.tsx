import type { ReactNode } from 'react';
import { editionKey, type InEdition } from '#app/(reader)/edition.ts';
import { ReaderDocument } from '#app/(reader)/reader-document.tsx';
import { readNewsroom } from '#app/(reader)/reads.ts';
import { mainEdition } from '#lib/taxonomy/editions.ts';

export default async function ReaderLayout({ params, children }: { params: InEdition; children: ReactNode }) {
  const { edition } = await params;
  const newsroom = (await readNewsroom(editionKey(edition))) ?? (await readNewsroom(mainEdition));
  return <ReaderDocument language={newsroom?.language ?? 'en'}>{children}</ReaderDocument>;
}
