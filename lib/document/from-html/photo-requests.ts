import { splitPhotoWords } from '#lib/document/photo-words.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { targetOf } from './addresses.ts';
import { classesOf, elementsOf, type HtmlElement, isElement, wordsOf } from './tree.ts';

/** Stands among the blocks where a photo came along: it has to be stored in the library before it can be in a body. */
export const photoRequest = 'photoRequest';

/** What a photo request says. `source` is a data: or blob: address that holds the photo itself, or where it stands on the web. */
export type PhotoRequest = { source: string; caption: string; credit: string; alt: string };

/** What a request among the blocks says; null for every other block. */
export function photoRequestOf(node: DocumentNode): PhotoRequest | null {
  return node.type === photoRequest ? (node.attrs as PhotoRequest) : null;
}

/** The photo that an `img` shows, or the sign it stands for (an emoji); null for one that shows nothing. */
export function photoOf(image: HtmlElement, base: string | null): PhotoRequest | { sign: string } | null {
  const alt = (image.attributes.alt ?? '').trim();
  if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 12) return { sign: alt };
  const source = sourceOf(image, base);
  if (source === null) return null;
  const title = (image.attributes.title ?? '').trim();
  const words = title === alt ? { caption: '', credit: '' } : splitPhotoWords(title);
  return { source, ...words, alt: isFileName(alt) ? '' : alt };
}

/** The caption and the credit under a picture: parts that say what they are first, then by how the words read. */
export function captionIn(element: HtmlElement): { caption: string; credit: string } {
  const credits = [...elementsOf(element)].filter((part) => part !== element && isCredit(part));
  const outer = credits.filter((part) => !credits.some((other) => other !== part && isWithin(part, other)));
  if (outer.length === 0) return splitPhotoWords(wordsOf(element));
  const credit = outer.map(wordsOf).filter(Boolean).join(' / ');
  const rest = wordsOf(without(element, new Set(outer)));
  return { caption: rest.replace(/\s*[|—–(/]\s*\)?$/, '').trim(), credit: bareCredit(credit) };
}

/** A credit without the word that announces it and the brackets around it. */
function bareCredit(credit: string): string {
  const bare = credit.replace(/^[([]+|[)\]]+$/g, '').trim();
  return splitPhotoWords(bare).credit || bare;
}

/** Whether an element says who made a picture. */
export function isCredit(element: HtmlElement): boolean {
  if (element.attributes.itemprop?.match(/^(?:author|copyrightHolder|creditText|creator)$/)) return true;
  return classesOf(element).some((name) =>
    /(?:^|[-_])(?:credits?|copyright|photographer|source|author|photo-?by)(?:$|[-_])/i.test(name),
  );
}

function isWithin(part: HtmlElement, other: HtmlElement): boolean {
  return [...elementsOf(other)].includes(part);
}

function without(element: HtmlElement, parts: Set<HtmlElement>): HtmlElement {
  const children = element.children
    .filter((child) => !isElement(child) || !parts.has(child))
    .map((child) => (isElement(child) ? without(child, parts) : child));
  return { ...element, children };
}

function sourceOf({ attributes }: HtmlElement, base: string | null): string | null {
  const waiting = ['data-src', 'data-original', 'data-lazy-src'].map((name) => attributes[name]);
  const sets = [attributes['data-srcset'], attributes.srcset].map(largestOf);
  // What a page loads later stands beside a picture of nothing.
  for (const given of [...waiting, attributes.src, ...sets]) {
    const source = usable(given?.trim() ?? '', base);
    if (source !== null) return source;
  }
  return null;
}

function usable(given: string, base: string | null): string | null {
  if (/^data:image\/(?!svg)[a-z0-9.+-]+;base64,/i.test(given) && given.length > 300) return given;
  if (/^(?:blob|file):/i.test(given)) return given;
  // Where an address without a host stands is not known, but there was a photo, and it has words.
  return targetOf(given, base) ?? (/^[\w./-][^:]*$/.test(given) ? given : null);
}

// "small.jpg 400w, large.jpg 1600w"
function largestOf(set: string | undefined): string | undefined {
  const offers = (set ?? '').split(/,\s+/).map((offer) => offer.trim().split(/\s+/));
  const sizes = offers.map(([address = '', size = '1x']) => ({
    address,
    size: Number.parseFloat(size) || 0,
  }));
  return sizes.toSorted((a, b) => b.size - a.size)[0]?.address;
}

function isFileName(words: string): boolean {
  return (
    /^\S+\.(?:jpe?g|png|gif|webp|avif|heic|tiff?)$/i.test(words) || /^(?:image|picture|img)\d*$/i.test(words)
  );
}
