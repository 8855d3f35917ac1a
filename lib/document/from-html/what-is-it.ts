import { embedOf } from '#lib/document/embeds.ts';
import { classesOf, elementsOf, type HtmlElement, isBlank, isElement, wordsOf } from './tree.ts';

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether an element stands on lines of its own. */
export function isBlock({ tag, style }: HtmlElement): boolean {
  const display = style.display ?? '';
  if (blocks.has(tag)) return !(tag === 'div' && /^inline/.test(display));
  return tag === 'span' && /^(?:block|flex|grid|list-item)$/.test(display);
}

/** The level of a heading, 1 to 6, by tag, role, Word's styles or its outline; null for what is none. */
export function headingLevel(element: HtmlElement, isGoogle: boolean): number | null {
  const { tag, attributes, style } = element;
  const byTag = /^h([1-6])$/.exec(tag)?.[1];
  if (byTag) return Number(byTag);
  if (tag !== 'p' && tag !== 'div') return null;
  if (attributes.role === 'heading') return within(Number(attributes['aria-level'] ?? 2));
  if (tag !== 'p') return null;
  const outline = /^[1-6]$/.exec(style['mso-outline-level'] ?? '')?.[0];
  if (outline) return Number(outline);
  for (const name of classesOf(element)) {
    if (/^(?:Mso)?Title(?:CxSp\w+)?$/i.test(name)) return 1;
    const level = /^(?:Mso)?Heading([1-6])$/i.exec(name)?.[1];
    if (level) return Number(level);
  }
  return isGoogle && isGoogleTitle(element) ? 1 : null;
}

/** Whether a table only arranges a page: it says so, holds a table or headings, or has one cell. */
export function isLayout(table: HtmlElement): boolean {
  const role = table.attributes.role ?? '';
  if (/^(?:presentation|none)$/.test(role)) return true;
  let cells = 0;
  for (const element of elementsOf(table)) {
    if (element === table) continue;
    if (/^(?:table|h[1-4]|th)$/.test(element.tag)) return element.tag !== 'th';
    if (element.tag === 'td') cells += 1;
  }
  return cells <= 1;
}

/** Whether an element is a picture with words under it. */
export function isFigure(element: HtmlElement): boolean {
  return (
    element.tag === 'figure' ||
    classesOf(element).some((name) => /^(?:wp-caption|image-with-caption)$/.test(name))
  );
}

/** Whether an element is the words under a picture. */
export function isCaption(element: HtmlElement): boolean {
  return (
    element.tag === 'figcaption' ||
    classesOf(element).some((name) => /^(?:[\w-]+[-_])?(?:caption|cutline)(?:[-_]?text)?s?$/i.test(name))
  );
}

/** Whether a block is a sentence lifted out of the story. */
export function isPullQuote(element: HtmlElement): boolean {
  if (!isElement(element, 'blockquote', 'aside', 'figure', 'div', 'section')) return false;
  return classesOf(element).some((name) =>
    /^(?:[\w-]*-)?pull[-_]?(?:ed[-_]?)?(?:quote)?$|pull-?quote/i.test(name),
  );
}

/** The address of what a page shows from elsewhere, if it is known: a frame, or a post as its site gives it for embedding. */
export function embedIn(element: HtmlElement): string | null {
  if (element.tag === 'iframe') return addressOf(element.attributes.src ?? element.attributes['data-src']);
  const isPost = classesOf(element).some((name) =>
    /^(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|telegram-post)$/.test(
      name,
    ),
  );
  if (!isPost) return null;
  const said = ['data-instgrm-permalink', 'cite', 'data-embed-url'].map((name) => element.attributes[name]);
  const links = [...elementsOf(element)].filter(({ tag }) => tag === 'a').map((link) => link.attributes.href);
  return [...said, ...links.reverse()].map(addressOf).find((address) => address !== null) ?? null;
}

function addressOf(given: string | undefined): string | null {
  const whole = given?.startsWith('//') ? `https:${given}` : given;
  return embedOf(whole)?.address ?? null;
}

function within(level: number): number {
  return Number.isInteger(level) ? Math.min(Math.max(level, 1), 6) : 2;
}

// Google Docs writes its title as a paragraph; only its size tells.
function isGoogleTitle(paragraph: HtmlElement): boolean {
  const words = wordsOf(paragraph);
  if (words === '' || words.length > 300) return false;
  return paragraph.children.every(
    (child) =>
      (isElement(child) && Number.parseFloat(child.style['font-size'] ?? '') >= 20) ||
      isElement(child, 'br') ||
      isBlank(child),
  );
}
