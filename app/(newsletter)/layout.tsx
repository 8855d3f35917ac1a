import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ReaderDocument } from '#app/(reader)/reader-document.tsx';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';

// Not no-referrer: a plain form post would then carry `Origin: null`, which is refused.
export const metadata: Metadata = { referrer: 'same-origin', robots: { index: false } };

/** A reader's letters are theirs alone: pages that are never kept, in the newspaper's dress and under a policy with a nonce. */
export default async function NewsletterLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const { language } = await findMainNewsroom();
  return (
    <ReaderDocument language={language} nonce={nonce}>
      {children}
    </ReaderDocument>
  );
}
