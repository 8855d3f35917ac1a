import type { NextConfig } from 'next';

const config: NextConfig = {
  // Reader pages are finished documents: metadata belongs in the head of the first answer, for every client.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  compress: false,
  typedRoutes: false,
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'pino', 'pg'],
  images: { unoptimized: true },
};

export default config;
