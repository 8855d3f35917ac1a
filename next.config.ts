import type { NextConfig } from 'next';
import { languages } from './lib/taxonomy/languages.ts';

// First parts of addresses that are in no edition, or say theirs. A reader's address that says none is the main edition's:
// inside, that is said too (app/(reader)/[edition]).
const elsewhere = [
  ...['desk', 'sign-in', 'setup', 'newsletter', 'api', 'media', 'card', 'sitemap', '_next'],
  ...languages,
].join('|');
const intoMainEdition = [
  { source: '/', destination: '/main' },
  { source: `/:path((?!(?:${elsewhere})(?:/|$)).*)`, destination: '/main/:path' },
];

const config: NextConfig = {
  // The browser tests build beside a newsroom that runs from the same folder.
  distDir: process.env.NIGHTDESK_BUILD ?? '.next',
  // Reader pages are finished documents: metadata belongs in the head of the first answer, for every client.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm run check` and `npm test`, not once more before every start.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  compress: false,
  typedRoutes: false,
  // Two copies of yjs in one process do not know each other's texts.
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    'opentype.js',
    'pino',
    'pg',
    'yjs',
    'y-protocols',
    'lib0',
  ],
  images: { unoptimized: true },
  rewrites: async () => ({ beforeFiles: [], afterFiles: intoMainEdition, fallback: [] }),
};

export default config;
