import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import jsonFeed from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import type { Visit } from './crawl.ts';
import type { Checked } from './findings.ts';

type Xml = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'entry', 'link', 'author'].includes(name),
});

/**
 * Every feed: RSS 2.0 and Atom as XML with what their specifications ask for, JSON Feed by its schema. The W3C's feed
 * validator is no package that could be installed, so what it asks for is asked for here.
 */
export function checkFeeds(visits: Visit[]): Checked {
  const feeds = visits.filter(({ type }) => /rss\+xml|atom\+xml|feed\+json/.test(type));
  const findings = feeds.flatMap((feed) => problemsOf(feed).map((problem) => `${feed.address}: ${problem}`));
  return { check: 'Feeds (RSS, Atom, JSON)', looked: feeds.length, findings };
}

function problemsOf({ type, text, address }: Visit): string[] {
  if (type.includes('json')) return jsonProblems(text);
  const valid = XMLValidator.validate(text);
  if (valid !== true) return [`not well-formed: ${valid.err.msg}`];
  const read = parser.parse(text) as Xml;
  return type.includes('rss') ? rssProblems(read, address) : atomProblems(read, address);
}

const checkJson = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(jsonFeed);

function jsonProblems(text: string): string[] {
  const feed: unknown = JSON.parse(text);
  const problems = checkJson(feed)
    ? []
    : (checkJson.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const { items } = feed as { items: { id: string }[] };
  return [...problems, ...twice(items.map(({ id }) => id))];
}

function rssProblems(read: Xml, address: string): string[] {
  const channel = at(read, 'rss', 'channel') as Xml | undefined;
  if (at(read, 'rss', '@_version') !== '2.0' || !channel) return ['no RSS 2.0 channel'];
  const items = (channel.item ?? []) as Xml[];
  const self = (channel['atom:link'] ?? channel.link) as unknown;
  return [
    ...missing(channel, ['title', 'link', 'description'], 'the channel'),
    ...(JSON.stringify(self ?? '').includes(address) ? [] : ['no atom:link to itself']),
    ...dates([channel.lastBuildDate], isRfc822),
    ...items.flatMap((item) => missing(item, ['title', 'link', 'guid', 'pubDate'], 'an item')),
    ...dates(
      items.map((item) => item.pubDate),
      isRfc822,
    ),
    ...twice(items.map((item) => textOf(item.guid))),
  ];
}

function atomProblems(read: Xml, address: string): string[] {
  const feed = read.feed as Xml | undefined;
  if (at(read, 'feed', '@_xmlns') !== 'http://www.w3.org/2005/Atom' || !feed) return ['no Atom feed'];
  const entries = (feed.entry ?? []) as Xml[];
  const self = ((feed.link ?? []) as Xml[]).some(
    (link) => link['@_rel'] === 'self' && link['@_href'] === address,
  );
  return [
    ...missing(feed, ['title', 'id', 'updated', 'author'], 'the feed'),
    ...(self ? [] : ['no link to itself']),
    ...entries.flatMap((entry) => missing(entry, ['title', 'id', 'updated', 'link'], 'an entry')),
    ...dates([feed.updated, ...entries.map((entry) => entry.updated)], isRfc3339),
    ...twice(entries.map((entry) => textOf(entry.id))),
  ];
}

function at(read: Xml, first: string, second: string): unknown {
  return (read[first] as Xml | undefined)?.[second];
}

function missing(of: Xml, names: string[], what: string): string[] {
  return names.flatMap((name) => (of[name] === undefined ? `${what} has no ${name}` : []));
}

function dates(values: unknown[], isDate: (text: string) => boolean): string[] {
  return values.flatMap((value) => (isDate(textOf(value)) ? [] : `no date of the format: ${textOf(value)}`));
}

function twice(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two have the id ${id}`);
}

function isRfc822(text: string): boolean {
  return /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text);
}

function isRfc3339(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && '#text' in value) return String(value['#text']);
  return String(value);
}
