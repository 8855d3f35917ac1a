import fc from 'fast-check';
import type { Question } from './asking.ts';

const hostileParts = [
  ...[
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '%00',
    '%0d%0aset-cookie:a=b',
    '%ff%fe',
    '//evil.example',
    '/\\evil.example',
  ],
  ...[
    '%2F%2Fevil.example',
    '%D1%80',
    '%E2%80%AE',
    '%ED%A0%80',
    'index',
    'main',
    'ru',
    'en',
    'desk',
    '_next',
    'api',
  ],
  ...[
    'rss.xml',
    'atom.xml',
    'feed.json',
    'search',
    'corrections',
    'tag',
    'author',
    'sitemap',
    '0.xml',
    'card',
    '1.png',
  ],
  ...[
    'offline',
    'archive',
    'oembed',
    '2026',
    '02',
    '30',
    '13',
    'slug-a1',
    '-a99999999',
    'a-a0',
    '[edition]',
    '(reader)',
  ],
];
const parameters = [
  'q',
  'cursor',
  'in',
  'url',
  'format',
  'from',
  'to',
  'section',
  '_rsc',
  'nxtPedition',
  'page',
  '__proto__',
];

const visible = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 24,
});
const escaped = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => encodeURIComponent(text.toWellFormed()));
const part = fc.oneof(
  fc.constantFrom(...hostileParts),
  visible.map((text) => text.replaceAll(/[?#]/g, '')),
  escaped,
);
const parameter = fc
  .tuple(
    fc.oneof(fc.constantFrom(...parameters), escaped),
    fc.oneof(visible, escaped, fc.constantFrom(...hostileParts)),
  )
  .map(([name, value]) => `${name}=${value.replaceAll(/[#&]/g, '')}`);
const query = fc.array(parameter, { maxLength: 4 }).map((all) => (all.length > 0 ? `?${all.join('&')}` : ''));

const headerName = fc.constantFrom(
  ...[
    'host',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-for',
    'x-original-url',
    'x-rewrite-url',
    'forwarded',
  ],
  ...[
    'accept',
    'accept-encoding',
    'accept-language',
    'cookie',
    'range',
    'if-none-match',
    'if-modified-since',
    'origin',
  ],
  ...[
    'rsc',
    'next-router-prefetch',
    'next-url',
    'next-action',
    'x-middleware-subrequest',
    'x-matched-path',
    'sec-purpose',
  ],
  ...[
    'authorization',
    'cache-control',
    'user-agent',
    'x-nightdesk-lasts',
    'cache-tag',
    'content-security-policy',
  ],
);
const headerValue = fc.oneof(
  visible,
  fc.constantFrom(
    '1',
    'evil.example',
    'https://evil.example/',
    'gzip;q=0, br',
    'bytes=0-1',
    'ru',
    'newsroom front',
    '/desk',
  ),
);

/** Requests that nobody meant: real addresses and made-up ones, bent, with any query and any headers; the same for the same seed. */
export function randomQuestions(count: number, seed: number, real: string[]): Question[] {
  const path = fc.oneof(
    fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`),
    fc.tuple(fc.constantFrom(...real), part).map(([address, more]) => `${address}/${more}`),
    fc.constantFrom(...real),
  );
  const method = fc.oneof(
    { weight: 20, arbitrary: fc.constant('GET') },
    { weight: 3, arbitrary: fc.constant('HEAD') },
    { weight: 1, arbitrary: fc.constantFrom('POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND') },
  );
  const headers = fc
    .array(fc.tuple(headerName, headerValue), { maxLength: 4 })
    .map((pairs) => Object.fromEntries(pairs) as Record<string, string>);
  const question = fc
    .record({ path, query, method, headers })
    .map((asked) => ({ ...asked, path: asked.path + asked.query, spelling: 'random' }));
  return fc.sample(question, { numRuns: count, seed });
}
