import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
import type { ReactNode } from 'react';
import './reader.css';
import { readNewsroom } from './reads.ts';

/** The document of every page that a reader sees, and of the desk's preview. */
export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const { language } = await readNewsroom();
  const face = language.startsWith('ru') ? serifCyrillic : serif;
  return (
    <html lang={language}>
      <head>
        <link rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script type="module" src="/reader.js" async blocking="render" />
      </head>
      <body>{children}</body>
    </html>
  );
}
