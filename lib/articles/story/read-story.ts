import type { HtmlPage } from '#lib/document/from-html/build-tree.ts';
import { fromHtml, ownAddress } from '#lib/document/from-html/from-html.ts';
import { markdownHtml } from '#lib/document/from-markdown.ts';
import { fromPlainText } from '#lib/document/from-plain-text.ts';
import { isMarkdown } from '#lib/document/is-markdown.ts';
import { addressLine } from './addresses.ts';
import { cleanSource } from './clean-source.ts';
import { frontMatter } from './front-matter.ts';
import { withHeadOfPage } from './head-of-page.ts';
import { labelOf } from './labels.ts';
import { readPage } from './read-page.ts';
import { readStoryBlocks } from './read-story-blocks.ts';
import { separateLines } from './separate-lines.ts';
import { splitLines } from './split-lines.ts';
import type { Story, Taken } from './types.ts';

/** How HTML becomes a tree: the browser's parser there, parse5 elsewhere. */
export type ParseHtml = (html: string) => HtmlPage;

/**
 * Reads a story as a wire or an old site gives it: HTML, Markdown or plain text. Every word of it ends up in a field, in the
 * body, or in what is left out. Throws `too_large` for more than an article can hold.
 */
export function readStory(text: string, parse: ParseHtml): Story {
  if (isHtml(text)) return readStoryPage(parse(text));
  const { lines, leftOut, rest } = frontMatter(cleanSource(text));
  const source = separateLines(rest.replace(/&amp;(?=(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,6});)/gi, '&'));
  const isMarked = isMarkdown(source) || signs.test(source);
  const plain = isMarked ? source : withoutEntities(source);
  const blocks = isMarked ? fromHtml(parse(markdownHtml(source)), originalIn(source)) : fromPlainText(plain);
  return readStoryBlocks([...fromPlainText(lines.join('\n\n')), ...splitLines(blocks)], leftOut);
}

/** Reads a story from a page of HTML, or from what a word processor's file was turned into. */
export function readStoryPage(page: HtmlPage): Story {
  const { root, leftOut } = readPage(page.root);
  const blocks = splitLines(fromHtml({ root, rules: page.rules }));
  const story = withHeadOfPage(asMarked(readStoryBlocks(blocks, leftOut)), page.root);
  const address = story.original ? null : ownAddress(page.root);
  if (!address) return story;
  return { ...story, original: { value: address, why: 'the address that the page gives', source: address } };
}

const ours = '(?:Standfirst|Section|Tags|Date|Updated|Dateline|By)';
const ourLabel = new RegExp(`^${ours}(?=[: ])`);
const ourLabels = new RegExp(`^${ours}:? `, 'gm');

// What a page marks was read through a label of ours, which nobody wrote.
function asMarked(story: Story): Story {
  const bare = <Value>(from: Taken<Value> | null): Taken<Value> | null => {
    if (!from || !ourLabel.test(from.source) || !/^a line that|^the byline/.test(from.why)) return from;
    const source = from.source.replace(ourLabels, '').replace(/ ?\[[\d:T.+Z-]+\]/g, '');
    return { ...from, source, why: 'what the page marks as such' };
  };
  const { standfirst, section, dateline, tags, authors, dates } = story;
  const marked = {
    standfirst: bare(standfirst),
    section: bare(section),
    dateline: bare(dateline),
    tags: bare(tags),
    authors: bare(authors),
  };
  return { ...story, ...marked, dates: dates.map((date) => bare(date) ?? date) };
}

// Links of an old site have no host; the story's own address tells it.
function originalIn(source: string): string | null {
  const lines = source
    .split('\n')
    .map((line) => line.replace(/^[#>*_\s]+|[*_\s]+$/g, ''))
    .filter(Boolean);
  const at = lines.findIndex((line) => labelOf(line)?.kind === 'original');
  const said = labelOf(lines[at] ?? '')?.rest || lines[at + 1];
  return at < 0 || !said ? null : addressLine(said);
}

// What old sites write of Markdown: its escapes, small tags, a line between stars.
const signs = /\\[$"'*_#[\]().!&-]|<\/?[uib]>|^([*_])\p{L}[^*_\n]+\1$/imu;

function isHtml(text: string): boolean {
  return /<(?:!doctype html|html|body|article|main|section|div|p|h1|h2|br|table|ul|span)\b[^>]*>/i.test(
    text.slice(0, 5000),
  );
}

const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
};

// Old sites give plain text in which the signs of HTML were left.
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (code > 0x1f && code < 0x10ffff) return String.fromCodePoint(code);
    return entities[String(name).toLowerCase()] ?? whole;
  });
}
