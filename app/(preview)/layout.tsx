import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ReaderDocument } from '#app/(reader)/reader-document.tsx';

/** A preview is the reader's page, with the reader's document and stylesheet, under the desk's policy. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  return <ReaderDocument nonce={nonce}>{children}</ReaderDocument>;
}
