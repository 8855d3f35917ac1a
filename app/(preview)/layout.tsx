import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ReaderDocument } from '#app/(reader)/reader-document.tsx';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';

/** A preview is the reader's page, with the reader's document and stylesheet, under the desk's policy. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const { language } = await findMainNewsroom();
  return (
    <ReaderDocument language={language} nonce={nonce}>
      {children}
    </ReaderDocument>
  );
}
