import { type AttributeRule, attributes } from '#lib/document/attributes.ts';
import { limits } from '#lib/document/limits.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { footnoteTag } from './footnotes.ts';
import { elementOf, elementsOf, type HtmlElement, isElement, mapChildren, wordsOf } from './tree.ts';

/** The element that stands for a marker of something still to come. */
export const tkTag = '#tk';

/**
 * A story copied from our own pages or feeds (they carry data attributes, docs/decisions/0080) made ready to be read: without
 * the styles that a browser writes into what it copies, and without what is read elsewhere. Other trees as they are.
 */
export function readyOwn(root: HtmlElement): HtmlElement {
  if (![...elementsOf(root)].some(isMarked)) return root;
  return mapChildren(root, (node) => {
    if (!isElement(node)) return [node];
    const {
      'data-block': block,
      'data-part': part,
      'data-footnote': note,
      'data-tk': reminder,
    } = node.attributes;
    if (block === 'footnotes' || part === 'dateline') return [];
    if (note !== undefined) return [elementOf(footnoteTag, [], { note })];
    if (reminder !== undefined) return [elementOf(tkTag, [], { note: reminder })];
    return [{ ...node, style: {} }];
  });
}

/** The block that an element of our own HTML is; null for what is none. `read` reads the blocks inside an element. */
export function ownBlock(
  element: HtmlElement,
  read: (element: HtmlElement) => DocumentNode[],
): DocumentNode | null {
  const said = element.attributes;
  if (said['data-asset'] !== undefined) return photo(element);
  if (said['data-related-article'] !== undefined) return related(Number(said['data-related-article']));
  if (said['data-embed'] !== undefined) return embed(said['data-embed']);
  switch (said['data-block']) {
    case 'pull-quote': {
      const words = partWords(element, 'attribution', attributes.pullQuote.attribution);
      const content = read(insideOf(element)).flatMap((block) => block.content ?? []);
      return { type: 'pullQuote', attrs: { attribution: words }, content };
    }
    case 'factbox': {
      const content = read(insideOf(element));
      const title = partWords(element, 'title', attributes.factbox.title);
      return content.length > 0 ? { type: 'factbox', attrs: { title }, content } : null;
    }
    case 'gallery': {
      const photos = read(insideOf(element)).filter(({ type }) => type === 'image');
      const caption = partWords(element, 'gallery-caption', attributes.gallery.caption);
      return { type: 'gallery', attrs: { caption }, content: photos.slice(0, limits.galleryPhotos) };
    }
    case 'corrections':
      return { type: 'corrections' };
    default:
      return null;
  }
}

function isMarked({ attributes: said }: HtmlElement): boolean {
  return marks.some((name) => said[name] !== undefined);
}

const marks = [
  ...['data-block', 'data-part', 'data-asset', 'data-related-article', 'data-embed'],
  ...['data-footnote', 'data-tk'],
];

function photo(element: HtmlElement): DocumentNode | null {
  const assetId = element.attributes['data-asset'];
  if (attributes.image.assetId.problem(assetId)) return null;
  const { caption, credit, alt } = attributes.image;
  const image = [...elementsOf(element)].find(({ tag }) => tag === 'img');
  return {
    type: 'image',
    attrs: {
      assetId,
      caption: partWords(element, 'caption', caption),
      credit: partWords(element, 'credit', credit),
      alt: allowed(alt, element.attributes['data-alt'] ?? image?.attributes.alt ?? ''),
    },
  };
}

function related(number: number): DocumentNode | null {
  return attributes.relatedArticle.number.problem(number)
    ? null
    : { type: 'relatedArticle', attrs: { number } };
}

function embed(address: string): DocumentNode | null {
  return attributes.embed.address.problem(address) ? null : { type: 'embed', attrs: { address } };
}

// As the editor's clipboard has them, on the block; else as a page shows them, in a part of it.
function partWords(element: HtmlElement, part: string, rule: AttributeRule): string {
  const onBlock = element.attributes[`data-${part.replace('gallery-', '')}`];
  const shown = [...elementsOf(element)].find((each) => each.attributes['data-part'] === part);
  return allowed(rule, onBlock ?? (shown ? wordsOf(shown) : ''));
}

function allowed(rule: AttributeRule, words: string): string {
  return rule.problem(words) ? '' : words;
}

function insideOf(element: HtmlElement): HtmlElement {
  return [...elementsOf(element)].find((each) => each.attributes['data-part'] === 'inside') ?? element;
}
