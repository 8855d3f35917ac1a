import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { emptyDocument } from '#lib/document/types.ts';
import type { SiteSettings } from '#lib/publishing/site/site-settings.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { siteAndPublisher, structuredText } from './json-ld.ts';
import { oembedAddress, oembedOf, storyAtAddress, toOembedXml } from './oembed.ts';
import { robotsTxt } from './robots.ts';
import { securityTxt, trustTxt } from './trust-files.ts';

const site = 'https://news.example.org';
const newsroom: NewsroomView = {
  ...{ name: 'Courier', tagline: 'Daily', language: 'en', timeZone: 'UTC', edition: '', home: '' },
  editions: [
    { edition: '', language: 'en', home: '' },
    { edition: 'ru', language: 'ru', home: '/ru' },
  ],
  hasNewsletter: false,
};
const settings: SiteSettings = {
  contact: 'desk@courier.example',
  securityContact: 'security@courier.example',
  aiCrawlers: 'allow',
  socials: ['https://social.example/@courier'],
  memberships: ['https://press.example/'],
  hub: '',
  policies: { masthead: '/about', ownershipFundingInfo: 'https://courier.example/owners' },
  version: 1,
};
const article: PublicArticle = {
  ...{ number: 12, edition: '', path: '/2026/03/04/harbor-tunnel-a12', slug: 'harbor-tunnel' },
  ...{ headline: 'Harbor Tunnel', standfirst: '', dateline: '', language: 'en', words: 3 },
  section: { slug: 'world', name: 'World' },
  byline: [{ slug: 'marta-lindqvist', name: 'Marta Lindqvist' }],
  ...{ tags: [], lede: null, body: emptyDocument(), schemaVersion: 1, media: {}, corrections: [] },
  ...{ isDayOnly: false, originalAddress: '' },
  firstPublishedAt: new Date('2026-03-04T12:00:00Z'),
  publishedAt: new Date('2026-03-04T12:00:00Z'),
};
const hostile = fc.oneof(
  fc.uint16Array({ maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(']]>', '</script><script>', '\u202e', '\ud800', '\u0000', '&amp;', '\r\nSet-Cookie: a=b'),
);

test('robots.txt names the crawlers of language models only where they are refused', () => {
  const allowed = robotsTxt('allow', site);
  expect(allowed).toContain('User-agent: *\nDisallow: /desk\n');
  expect(allowed).toContain(`Sitemap: ${site}/news-sitemap.xml`);
  expect(allowed).not.toContain('GPTBot');
  const refused = robotsTxt('refuse', site);
  const groups = refused.split('\n\n');
  expect(groups.find((group) => group.includes('User-agent: GPTBot'))).toMatch(
    /ClaudeBot[\s\S]*\nDisallow: \/$/,
  );
  expect(groups[0]).toBe(allowed.split('\n\n')[0]);
});

test('security.txt has what RFC 9116 asks for, and is not there without a contact', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  expect(securityTxt(settings, newsroom, now, site)).toBe(
    'Contact: mailto:security@courier.example\nExpires: 2027-05-23T00:00:00Z\nPreferred-Languages: en, ru\nCanonical: https://news.example.org/.well-known/security.txt\n',
  );
  expect(securityTxt({ ...settings, securityContact: '' }, newsroom, now, site)).toBeNull();
});

test('trust.txt says who the newsroom belongs to, what is its own, and whether its texts may be learned from', () => {
  expect(trustTxt(settings, site)).toBe(
    'belongto=https://press.example/\nsocial=https://social.example/@courier\ndisclosure=https://courier.example/owners\ncontact=mailto:desk@courier.example\ndatatrainingallowed=yes\n',
  );
  expect(trustTxt({ ...settings, aiCrawlers: 'refuse' }, site)).toContain('datatrainingallowed=no');
});

test('the front names the policies that there are, each by its whole address', () => {
  const [, organization] = siteAndPublisher(newsroom, settings, site);
  expect(organization).toMatchObject({
    '@type': 'NewsMediaOrganization',
    masthead: `${site}/about`,
    ownershipFundingInfo: 'https://courier.example/owners',
    sameAs: settings.socials,
    memberOf: [{ url: 'https://press.example/' }],
    contactPoint: { email: 'desk@courier.example' },
  });
  expect(organization).not.toHaveProperty('ethicsPolicy');
  expect(structuredText(organization ?? {})).not.toContain('<');
});

test('whatever a headline holds, oEmbed is well-formed in both formats and says that headline', () => {
  fc.assert(
    fc.property(hostile, hostile, (headline, name) => {
      const said = oembedOf({ ...article, headline }, { ...newsroom, name }, site);
      expect(JSON.parse(JSON.stringify(said))).toMatchObject({ type: 'link', version: '1.0' });
      const xml = toOembedXml(said);
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(new XMLParser().parse(xml).oembed.thumbnail_url).toBe(`${site}/card/12.png`);
    }),
  );
});

test('oEmbed is of this site’s stories alone', () => {
  expect(storyAtAddress(`${site}${article.path}`, site)).toBe(12);
  expect(storyAtAddress(`${site}/ru${article.path}?utm=1#c`, site)).toBe(12);
  const asked = new URL(oembedAddress(article, 'json', site)).searchParams.get('url') ?? '';
  expect(storyAtAddress(asked, site)).toBe(12);
  for (const address of [
    ...['', '/', 'x', site, `${site}/world`, `${site}/desk/articles/12`, `${site}/desk/x-a12`],
    ...[article.path, `//news.example.org${article.path}`, `http://news.example.org${article.path}`],
    ...[`https://evil.example${article.path}`, `https://news.example.org.evil.example${article.path}`],
    ...[`https://news.example.org@evil.example${article.path}`, `javascript:${article.path}`],
  ])
    expect(storyAtAddress(address, site), address).toBeNull();
});
