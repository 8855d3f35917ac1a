import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './desk.css';

// A desk's page is made for one person and one moment.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Desk', template: '%s | Desk' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

// What stands at the foot of a screen stands above a phone's keyboard, and not behind it.
export const viewport: Viewport = { interactiveWidget: 'resizes-content' };

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
