import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalEmail } from './rules.ts';

describe('the canonical form of an e-mail address', () => {
  test.each([
    ['  Reporter@Nightdesk.Example ', 'reporter@nightdesk.example'],
    ["o'brien+desk@news.example.co.uk", "o'brien+desk@news.example.co.uk"],
    ['ｅｄｉｔｏｒ@nightdesk.example', 'editor@nightdesk.example'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(canonicalEmail(typed)).toBe(stored);
  });

  test.each([
    'reporter',
    'reporter@',
    '@nightdesk.example',
    'reporter@localhost',
    'reporter@nightdesk..example',
    '.reporter@nightdesk.example',
    '"reporter@attacker.example"@nightdesk.example',
    'reporter@attacker.example＠nightdesk.example',
    'rеporter@nightdesk.example', // a Cyrillic letter
    'reporter@nightdesk.example\r\nBcc: x@attacker.example',
    `${'a'.repeat(65)}@nightdesk.example`,
    `a@${'b.'.repeat(200)}example`,
  ])('%j is not an address', (typed) => {
    expect(canonicalEmail(typed)).toBeNull();
  });

  test('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.emailAddress()), (typed) => {
        const email = canonicalEmail(typed);
        if (email !== null) expect(canonicalEmail(email)).toBe(email);
      }),
    );
  });
});
