import { expect, test } from 'vitest';
import { parseEnv } from './env.ts';

const complete = {
  DATABASE_URL: 'postgresql://desk:secret@db.example.org/nightdesk',
  NIGHTDESK_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://news.example.org',
};

function complaint(source: Record<string, string>): string {
  try {
    parseEnv(source);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('a complete environment is accepted, with defaults for the rest', () => {
  expect(parseEnv(complete)).toMatchObject({ PORT: 3000, DELIVERY_CACHE_MB: 32, NODE_ENV: 'development' });
});

test('every missing variable is named at once, and an empty one is missing', () => {
  const said = complaint({ NIGHTDESK_SECRET: '' });
  for (const name of ['DATABASE_URL', 'NIGHTDESK_SECRET', 'PUBLIC_URL']) expect(said).toContain(name);
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://db/news'],
  ['NIGHTDESK_SECRET', 'short'],
  ['PUBLIC_URL', 'news.example.net'],
  ['PUBLIC_URL', 'ftp://news.example.org'],
  ['DELIVERY_CACHE_MB', '-1'],
  ['LOG_LEVEL', 'loud'],
])('a broken %s (%s) is refused by name, without repeating its value', (name, value) => {
  const said = complaint({ ...complete, [name]: value });
  expect(said).toContain(name);
  expect(said).not.toContain(value);
});
