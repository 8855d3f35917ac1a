import { describe, expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const from = (headers: Record<string, string>) =>
  isSameOrigin(new Headers({ host: 'news.example:8080', ...headers }));

describe('a change is accepted', () => {
  test.each([
    [{ origin: 'http://news.example:8080' }],
    [{ origin: 'https://news.example:8080', 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://localhost:3000' }], // PUBLIC_URL, where a proxy in front rewrites Host
  ])('from our own page: %j', (headers) => {
    expect(from(headers)).toBe(true);
  });
});

describe('a change is refused', () => {
  test.each([
    [{}],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ origin: 'https://attacker.example' }],
    [{ origin: 'https://news.example' }],
    [{ origin: 'https://news.example:8080.attacker.example' }],
    [{ origin: 'ftp://news.example:8080' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://news.example:8080' }],
  ])('from elsewhere: %j', (headers) => {
    expect(from(headers)).toBe(false);
  });
});
