import { type HtmlElement, type HtmlNode, isElement } from './tree.ts';

const dropped = new Set(
  (
    'script style template noscript svg math object embed applet head title meta link base canvas map area param ' +
    'source track xml button input select textarea datalist option optgroup progress meter dialog frame frameset ' +
    'noembed noframes video audio rp portal fencedframe'
  ).split(' '),
);

// What Word keeps beside the text: comments on it, page headers, and marks that stand for them.
const wordsAside = /^(?:comment-list|comment|header|footer|para-border-div-none)$/;

/** The same tree without what runs, what is hidden, and what belongs to a form or a program; comments stay. */
export function cleanTree(root: HtmlElement): HtmlElement {
  return { ...root, children: root.children.flatMap(cleanNode) };
}

function cleanNode(node: HtmlNode): HtmlNode[] {
  if (!isElement(node)) return [node];
  if (dropped.has(node.tag) || /^[vm]:/.test(node.tag) || isHidden(node) || isAside(node)) return [];
  if (isSpace(node)) return [{ text: ' ' }];
  return [{ ...node, children: node.children.flatMap(cleanNode) }];
}

/** Whether an element is kept from the eye: text for machines, preheaders of newsletters, tracking pixels. */
export function isHidden({ tag, attributes, style }: HtmlElement): boolean {
  // What is pasted was seen: a style sheet that hides the whole of it was not meant for the text.
  if (tag === 'html' || tag === 'body') return false;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true' || style['mso-hide'] === 'all')
    return true;
  if (style.display === 'none' || /^(?:hidden|collapse)$/.test(style.visibility ?? '')) return true;
  if (isNothing(style.opacity, 0) || isNothing(style['font-size'], 2)) return true;
  if (tag === 'img') return isTiny(attributes.width) || isTiny(attributes.height) || isTiny(style.width);
  const isCut = style.overflow === 'hidden' || style.position === 'absolute' || style.position === 'fixed';
  if (!isCut) return false;
  const sizes = [style['max-height'], style['max-width'], style.height, style.width];
  if (sizes.some((size) => isNothing(size, 1)) || /^(?:rect\(0|inset\(50%)/.test(style['clip-path'] ?? ''))
    return true;
  return (
    /^rect\([01]/.test(style.clip ?? '') ||
    /^-\d{3,}/.test(style.left ?? '') ||
    /^-\d{3,}/.test(style.top ?? '')
  );
}

function isNothing(size: string | undefined, most: number): boolean {
  return size !== undefined &&
    /^\d*\.?\d+(?:px|pt|em)?$/.test(size) &&
    Number.parseFloat(size) <= most &&
    !/em$/.test(size)
    ? true
    : size === '0em';
}

function isTiny(size: string | undefined): boolean {
  return size !== undefined && /^\d+(?:px)?$/.test(size) && Number.parseInt(size, 10) <= 3;
}

function isAside({ style, attributes }: HtmlElement): boolean {
  if (wordsAside.test(style['mso-element'] ?? '')) return true;
  return (
    style['mso-special-character'] === 'comment' || /\bMsoCommentReference\b/.test(attributes.class ?? '')
  );
}

function isSpace({ attributes, style }: HtmlElement): boolean {
  if (/\bApple-(?:converted-space|tab-span)\b/.test(attributes.class ?? '')) return true;
  return 'mso-tab-count' in style || 'mso-spacerun' in style;
}
