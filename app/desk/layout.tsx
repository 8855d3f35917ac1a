import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './desk.css';

// A desk's page is made for one person and one moment.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Desk', template: '%s | Desk' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
