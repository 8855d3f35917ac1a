import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './auth.css';

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // Not no-referrer: a plain form post would then carry `Origin: null`, which is refused.
  referrer: 'same-origin',
};

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
