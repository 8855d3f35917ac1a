import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteSettingsInput } from './site-settings.ts';

const nothing = {
  ...{ baseVersion: 0, contact: '', securityContact: '', aiCrawlers: 'allow' },
  ...{ socials: [], memberships: [], hub: '', policies: {} },
};

const accepts = (said: object) => siteSettingsInput.safeParse({ ...nothing, ...said }).success;

test('a contact is an e-mail or a web address, and only that', () => {
  for (const contact of [
    '',
    'desk@courier.example',
    ' desk@courier.example ',
    'https://courier.example/contact',
  ])
    expect(accepts({ contact }), contact).toBe(true);
  for (const contact of [
    'desk',
    'http://courier.example',
    'javascript:alert(1)',
    'a@b.example\nExpires: never c',
  ])
    expect(accepts({ contact }), contact).toBe(false);
});

test('a policy is a page of this site or of the web; what browsers take for another site’s is refused', () => {
  for (const masthead of ['/about', '/', 'https://courier.example/about'])
    expect(accepts({ policies: { masthead } }), masthead).toBe(true);
  for (const masthead of [
    '//evil.example',
    '/\\evil.example',
    'about',
    '',
    'http://courier.example',
    'https://a:b@c.example',
  ])
    expect(accepts({ policies: { masthead } }), masthead).toBe(false);
  expect(accepts({ policies: { nonsense: '/about' } })).toBe(false);
});

test('whatever is typed, an address that is taken stays in one line and goes where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
      const said = siteSettingsInput.safeParse({ ...nothing, socials: [`https://courier.example/${typed}`] });
      for (const address of said.data?.socials ?? []) {
        expect(address).toMatch(/^https:\/\/\S+$/);
        expect(new URL(address).host).toBe('courier.example');
      }
    }),
  );
});

test('the same address twice is one; the twenty-first has no room', () => {
  const address = 'https://social.example/@courier';
  expect(siteSettingsInput.parse({ ...nothing, socials: [address, address] }).socials).toEqual([address]);
  const many = Array.from({ length: 21 }, (_, index) => `${address}${index}`);
  expect(accepts({ socials: many })).toBe(false);
});
