import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
import type { ReactNode } from 'react';
import './reader.css';

type ReaderDocumentProps = {
  language: string;
  /** Where the answer's policy asks for one: on the desk, which shows a reader's page as preview. */
  nonce?: string | undefined;
  children: ReactNode;
};

/** The document of every page that a reader sees, and of the desk's preview. */
export function ReaderDocument({ language, nonce, children }: ReaderDocumentProps) {
  const face = language.startsWith('ru') ? serifCyrillic : serif;
  return (
    <html lang={language}>
      <head>
        <link rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script type="module" src="/reader.js" async nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
