import { embedOf } from './embeds.ts';
import { limits } from './limits.ts';
import { linkProblem } from './links.ts';

/** How one attribute is checked: what is wrong with a value, and what stands in when it is left out (none: it must be given). */
export type AttributeRule = {
  problem: (value: unknown) => string | null;
  fallback?: string | number;
  /** It is words that readers or colleagues read, at most so many letters of them. */
  most?: number;
};

const assetId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function words(most: number): AttributeRule {
  return {
    fallback: '',
    most,
    problem: (value) => {
      if (typeof value !== 'string') return 'must be text';
      return value.length > most ? `may have ${most} characters at most` : null;
    },
  };
}

function wholeNumber(least: number, most: number, fallback?: number): AttributeRule {
  return {
    fallback,
    problem: (value) =>
      Number.isInteger(value) && Number(value) >= least && Number(value) <= most
        ? null
        : `must be a whole number from ${least} to ${most}`,
  };
}

// Stored in its canonical form alone, so that one thing has one address.
function addressProblem(value: unknown): string | null {
  const embed = embedOf(value);
  if (!embed) return 'must be an address at a site whose posts or videos can be shown';
  return embed.address === value ? null : `must be written as ${embed.address}`;
}

/** Every attribute that a node or a mark may carry. */
export const attributes = {
  heading: { level: wholeNumber(2, 4, 2) },
  orderedList: { start: wholeNumber(0, limits.listStart, 1) },
  pullQuote: { attribution: words(limits.attribution) },
  image: {
    assetId: {
      problem: (value) =>
        typeof value === 'string' && assetId.test(value) ? null : 'must be the id of a photo',
    },
    caption: words(limits.caption),
    credit: words(limits.credit),
    alt: words(limits.alt),
  },
  relatedArticle: { number: wholeNumber(1, limits.articleNumber) },
  factbox: { title: words(limits.title) },
  gallery: { caption: words(limits.caption) },
  embed: { address: { problem: addressProblem } },
  table: { caption: words(limits.caption) },
  tableCell: {
    colspan: wholeNumber(1, limits.tableColumns, 1),
    rowspan: wholeNumber(1, limits.tableRows, 1),
  },
  footnote: { note: words(limits.note) },
  tk: { note: words(limits.reminder) },
  link: { href: { problem: linkProblem } },
} satisfies Record<string, Record<string, AttributeRule>>;
