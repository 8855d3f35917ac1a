import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../fonts.css';
import '../tokens.css';
import './auth.css';

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // Not no-referrer: a plain form post would then carry `Origin: null`, which is refused.
  referrer: 'same-origin',
};

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
