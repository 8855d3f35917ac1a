import { type AttributeRule, attributes } from './attributes.ts';
import { limits } from './limits.ts';

/** What one kind of node may carry and hold. `first` is what its content must begin with. */
export type NodeRule = {
  holds: readonly string[];
  /** It cannot be empty. */
  filled?: boolean;
  first?: string;
  /** How many parts it may have at most. The editor's schema does not count: two hands at once may overstep it. */
  most?: number;
  attributes: Readonly<Record<string, AttributeRule>>;
  /** It stands in a line of text and can carry marks. */
  inline?: boolean;
};

const none = {};
const line = ['text', 'hardBreak', 'footnote', 'tk'];
const flow = ['paragraph', 'bulletList', 'orderedList'];
const cells = ['tableHeader', 'tableCell'];
const pieces = [
  ...flow,
  'heading',
  'blockquote',
  'pullQuote',
  'image',
  'relatedArticle',
  'divider',
  'factbox',
  'gallery',
  'embed',
  'table',
  'corrections',
];

/** The allow-list of nodes. Maps, so that a type called `constructor` finds nothing. */
export const nodeRules: ReadonlyMap<string, NodeRule> = new Map<string, NodeRule>([
  ['doc', { holds: pieces, filled: true, attributes: none }],
  ['paragraph', { holds: line, attributes: none }],
  ['heading', { holds: line, attributes: attributes.heading }],
  ['bulletList', { holds: ['listItem'], filled: true, attributes: none }],
  ['orderedList', { holds: ['listItem'], filled: true, attributes: attributes.orderedList }],
  ['listItem', { holds: flow, filled: true, first: 'paragraph', attributes: none }],
  ['blockquote', { holds: flow, filled: true, attributes: none }],
  ['pullQuote', { holds: line, attributes: attributes.pullQuote }],
  ['image', { holds: [], attributes: attributes.image }],
  ['relatedArticle', { holds: [], attributes: attributes.relatedArticle }],
  ['divider', { holds: [], attributes: none }],
  ['factbox', { holds: flow, filled: true, attributes: attributes.factbox }],
  ['gallery', { holds: ['image'], most: limits.galleryPhotos, attributes: attributes.gallery }],
  ['embed', { holds: [], attributes: attributes.embed }],
  ['table', { holds: ['tableRow'], filled: true, most: limits.tableRows, attributes: attributes.table }],
  ['tableRow', { holds: cells, most: limits.tableColumns, attributes: none }],
  ['tableHeader', { holds: flow, filled: true, attributes: attributes.tableCell }],
  ['tableCell', { holds: flow, filled: true, attributes: attributes.tableCell }],
  ['corrections', { holds: [], attributes: none }],
  ['footnote', { holds: [], attributes: attributes.footnote, inline: true }],
  ['tk', { holds: [], attributes: attributes.tk, inline: true }],
  ['hardBreak', { holds: [], attributes: none, inline: true }],
  ['text', { holds: [], attributes: none, inline: true }],
]);

/** The allow-list of marks, in the order in which a text carries them. */
export const markRules: ReadonlyMap<string, Readonly<Record<string, AttributeRule>>> = new Map<
  string,
  Readonly<Record<string, AttributeRule>>
>([
  ['link', attributes.link],
  ['bold', none],
  ['italic', none],
  ['underline', none],
  ['strike', none],
  ['superscript', none],
  ['subscript', none],
]);

/** The order of marks on a text, as the schema keeps it. */
export const markOrder: ReadonlyMap<string, number> = new Map(
  [...markRules.keys()].map((name, place) => [name, place]),
);
