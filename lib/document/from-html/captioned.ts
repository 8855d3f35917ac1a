import { isCredit } from './photo-requests.ts';
import {
  elementOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isBlank,
  isElement,
  wordsOf,
} from './tree.ts';
import { isCaption, isFigure } from './what-is-it.ts';

// A picture with its words is a small thing; a whole page is not looked through again and again.
const mostElements = 40;
// Stands for a picture whose words may come.
const pictureTag = '#picture';

/** The same tree, in which a picture and the words that only a class calls its caption or its credit are one figure. */
export function captioned(element: HtmlElement): HtmlElement {
  if (isFigure(element)) return element;
  if (isPictureWithWords(element)) return elementOf('figure', element.children);
  const children = element.children.map((child) => (isElement(child) ? captioned(child) : child));
  return { ...element, children: withWordsUnder(children) };
}

// <div class="image"><img><p class="caption">…</p><p class="credit">…</p></div>
function isPictureWithWords(element: HtmlElement): boolean {
  const parts = isElement(element, 'div', 'p', 'span', 'section') ? partsOf(element) : [];
  if (countOf(parts, 'img') !== 1) return false;
  const words = parts.filter((part) => part !== element && isWordsOfPicture(part));
  const letters = words.reduce((sum, part) => sum + wordsOf(part).length + 1, 0);
  return words.length > 0 && wordsOf(element).length <= letters;
}

// <img><p class="caption">…</p>
function withWordsUnder(children: HtmlNode[]): HtmlNode[] {
  const out: HtmlNode[] = [];
  let words: HtmlNode[] | null = null;
  for (const child of children) {
    // White space between a picture and its words parts nothing.
    if (words && isBlank(child)) continue;
    if (words && isElement(child) && isWordsOfPicture(child)) {
      words.push(child);
      continue;
    }
    words = isElement(child) && isPictureAlone(child) ? [child] : null;
    out.push(words ? elementOf(pictureTag, words) : child);
  }
  return out.flatMap((node) => {
    if (!isElement(node, pictureTag)) return [node];
    return node.children.length > 1 ? [elementOf('figure', node.children)] : node.children;
  });
}

function isPictureAlone(element: HtmlElement): boolean {
  const parts = partsOf(element);
  return countOf(parts, 'img') === 1 && countOf(parts, 'table') === 0 && wordsOf(element) === '';
}

function isWordsOfPicture(element: HtmlElement): boolean {
  if (!isCaption(element) && !isCredit(element)) return false;
  const parts = partsOf(element);
  return parts.length > 0 && countOf(parts, 'img') === 0 && wordsOf(element) !== '';
}

/** The elements of a small one; none of a large one. */
function partsOf(element: HtmlElement): HtmlElement[] {
  const parts: HtmlElement[] = [];
  for (const part of elementsOf(element)) {
    if (parts.length > mostElements) return [];
    parts.push(part);
  }
  return parts;
}

function countOf(parts: HtmlElement[], tag: string): number {
  return parts.filter((part) => part.tag === tag).length;
}
