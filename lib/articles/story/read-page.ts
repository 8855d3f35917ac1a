import { isHidden } from '#lib/document/from-html/clean.ts';
import {
  classesOf,
  elementOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  mapChildren,
  wordsOf,
} from '#lib/document/from-html/tree.ts';
import { isRemnant } from './asides.ts';
import { dateLine } from './dates.ts';
import { labelOf } from './labels.ts';
import { bylineOf } from './names.ts';

/** A page with its story alone: what it says about the story stands there as lines with labels, as in a text from a wire. */
export type StoryPage = { root: HtmlElement; leftOut: string[] };

const roles: { label: string; classes: RegExp }[] = [
  {
    label: 'Section',
    classes:
      /^(?:(?:[\w-]+[-_])?(?:kicker|eyebrow|rubric|overline)|section[-_](?:name|label)|cat(?:egory)?(?:[-_](?:name|links?))?|article_*-?(?:section|label|category|kicker))$/i,
  },
  {
    label: 'Standfirst',
    classes:
      /^(?:(?:[\w-]+[-_])?(?:dek|deck|standfirst|subtitle|sub-?headline|strapline|article[-_]+(?:lead|lede|summary|intro)))$/i,
  },
  {
    label: 'Tags',
    classes: /^(?:(?:[\w-]+[-_])?tags?(?:-list|-links|s)?|keywords|topics|article[-_]+topics)$/i,
  },
  {
    label: 'Related article',
    classes: /^(?:(?:[\w-]+[-_])?related(?:[-_][\w-]+)?|read-?(?:also|more|next)|see-also|more-on-this)$/i,
  },
];

const shortest = 12;
const longestHead = 100;
const dates = /^(?:[\w-]+[-_])?(?:pub-?date|date|timestamp|date-?time|posted-on|published)$/i;

const strangers =
  /(?:^|[-_])(?:share|sharing|sharedaddy|social|advert(?:isement)?|ads?|adslot|promo|newsletter|subscribe|comments?|cookie|breadcrumbs?|paywall|sidebar|recirc|toolbar|topbar|navbar|menu|masthead|logo|skip|trending|jp-relatedposts)(?:$|[-_])|^(?:site-?(?:header|footer|nav)|most-?(?:read|popular))$/i;
const siteNames = /^(?:(?:[\w-]+[-_])?logo|site-?(?:title|name))$/i;

/** Finds the story in a page: the article if it has one, without what invites to share, subscribe or comment. */
export function readPage(root: HtmlElement): StoryPage {
  const scope = storyIn(root);
  const leftOut: string[] = [];
  if (scope !== root) leftOut.push(...wordsOutside(root, scope));
  const named = withoutSiteName(scope, root, leftOut);
  const most = Math.max(wordsOf(named).length / 2, 200);
  const scan: Scan = { leftOut, most, seen: new Set(), letters: 0 };
  const children = named.children.flatMap((child) => labelled(child, scan));
  return { root: { ...root, children: [...headOf(root), ...children] }, leftOut };
}

function storyIn(root: HtmlElement): HtmlElement {
  const all = [...elementsOf(root)];
  for (const tag of ['article', 'main']) {
    const found = all
      .filter((element) => element.tag === tag)
      .toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0];
    if (found && wordsOf(found).length > 200) return found;
  }
  const only = all.filter(({ tag }) => tag === 'article');
  return only.length === 1 && only[0] ? only[0] : root;
}

// A site writes its own name as a heading above the story's, whose words the page has for its title.
function withoutSiteName(scope: HtmlElement, root: HtmlElement, leftOut: string[]): HtmlElement {
  const title = wordsOf([...elementsOf(root)].find(({ tag }) => tag === 'title') ?? { text: '' });
  const headings = [...elementsOf(scope)].filter(({ tag }) => tag === 'h1');
  const at = headings.findIndex((heading) => wordsOf(heading) !== '' && title.startsWith(wordsOf(heading)));
  const others = headings.slice(0, Math.max(at, 0));
  leftOut.push(...others.map(wordsOf).filter(Boolean));
  return mapChildren(scope, (node) =>
    isElement(node, 'h1') && others.some((one) => wordsOf(one) === wordsOf(node)) ? [] : [node],
  );
}

// What a page says of itself for machines only counts where nothing of it stands in the text.
function headOf(root: HtmlElement): HtmlNode[] {
  return [...elementsOf(root)].filter(({ tag }) => tag === 'link' || tag === 'base' || tag === 'meta');
}

/** How far one has come in a page: which parts of its head were met, and how much of its text has come. */
type Scan = { leftOut: string[]; most: number; seen: Set<string>; letters: number };

function labelled(node: HtmlNode, scan: Scan): HtmlNode[] {
  if (!isElement(node)) return [node];
  if (isHidden(node)) return [];
  if (node.tag === 'figure') return [node];
  const words = wordsOf(node);
  // What holds most of the words is the story, whatever its class says ("with-sidebar").
  const isPart = words.length <= scan.most;
  if (isPart && isStranger(node)) {
    if (words !== '') scan.leftOut.push(words);
    return [];
  }
  const role = isPart && !isElement(node, 'body', 'html', 'h1') ? roleOf(node) : undefined;
  if (role && words.length < 1200 && isExpected(role, scan)) {
    scan.seen.add(role);
    return linesOf(role, node);
  }
  if (isSentence(node)) {
    scan.letters += words.length;
    return [node];
  }
  const children = node.children.flatMap((child) => labelled(child, scan));
  return [{ ...node, children }];
}

// Under its head, a story has no other standfirst; a name and a day may stand at its end when none stood above.
function isExpected(role: string, { seen, letters }: Scan): boolean {
  const hasText = letters > longestHead;
  if (role === 'Tags' || role === 'Related article') return true;
  const isOnce = role === 'Standfirst' || role === 'Section' || role === 'Dateline';
  return isOnce ? !hasText && !seen.has(role) : !hasText || !seen.has(role);
}

// A day, a name or a tag within a sentence is a word of it.
function isSentence(element: HtmlElement): boolean {
  if (element.tag === 'blockquote') return true;
  if (!isElement(element, 'p', 'li', 'td', 'h2', 'h3', 'h4', 'h5', 'h6')) return false;
  const rest = wordsOf(withoutAsides(element));
  if (rest.length <= shortest || isRemnant(rest)) return false;
  return bylineOf(rest, true) === null && dateLine(rest) === null && labelOf(rest) === null;
}

function withoutAsides(element: HtmlElement): HtmlElement {
  const children = element.children
    .filter((child) => !isElement(child) || !(roleOf(child) || isStranger(child)))
    .map((child) => (isElement(child) ? withoutAsides(child) : child));
  return { ...element, children };
}

function roleOf(element: HtmlElement): string | undefined {
  const { attributes, tag } = element;
  if (tag === 'time' || attributes.itemprop === 'datePublished') return 'Date';
  if (attributes.itemprop === 'dateModified') return 'Updated';
  if (attributes.itemprop === 'alternativeHeadline') return 'Standfirst';
  const names = classesOf(element);
  if (names.some((name) => dates.test(name)) && !hasTime(element) && dateLine(wordsOf(element)))
    return 'Date';
  if (names.includes('dateline') && /^[\p{Lu}][\p{L} ,.'-]{2,40}$/u.test(wordsOf(element))) return 'Dateline';
  if (tag === 'aside' && isPointer(element)) return 'Related article';
  if (isByline(element, names)) return 'By';
  return roles.find(({ classes }) => names.some((name) => classes.test(name)))?.label;
}

function hasTime(element: HtmlElement): boolean {
  return [...elementsOf(element)].some(({ tag }) => tag === 'time');
}

// A box beside the text that is one link and nothing else.
function isPointer(element: HtmlElement): boolean {
  const links = [...elementsOf(element)].filter(({ tag }) => tag === 'a');
  return links.length === 1 && links[0] !== undefined && wordsOf(links[0]) === wordsOf(element);
}

function isByline({ tag, attributes }: HtmlElement, names: string[]): boolean {
  if (attributes.rel === 'author' || attributes.itemprop === 'author') return true;
  return (
    tag !== 'figcaption' &&
    names.some((name) => /^(?:[\w-]+-)?(?:byline|authors?|author-name)(?:-name)?$/i.test(name))
  );
}

function linesOf(role: string, element: HtmlElement): HtmlNode[] {
  if (role === 'By') return bylinesOf(element);
  if (role === 'Date' || role === 'Updated') {
    const isUpdate = role === 'Updated' || classesOf(element).some((name) => /updated|modified/i.test(name));
    const machine = element.attributes.datetime ?? element.attributes.content;
    // The machine's time is the more exact one; it stands behind the words that readers saw.
    return [
      line([
        { text: `${isUpdate ? 'Updated' : 'Date'}: ${wordsOf(element)}${machine ? ` [${machine}]` : ''}` },
      ]),
    ];
  }
  const links = [...elementsOf(element)].filter(({ tag }) => tag === 'a');
  if (role === 'Tags') {
    const names = links.length > 0 ? links.map(wordsOf).filter(Boolean).join(', ') : wordsOf(element);
    return [line([{ text: `Tags: ${labelOf(names)?.kind === 'tags' ? labelOf(names)?.rest : names}` }])];
  }
  if (role === 'Related article') {
    if (links.length === 0) return [element];
    return links
      .filter((link) => wordsOf(link) !== '')
      .map((link) => line([{ text: 'Related article: ' }, { ...link, children: [{ text: wordsOf(link) }] }]));
  }
  return [line([{ text: `${role}: ${wordsOf(element)}` }])];
}

// Names are links or parts of a byline; a date that stands among them is read by itself.
function bylinesOf(element: HtmlElement): HtmlNode[] {
  const times = [...elementsOf(element)].filter(({ tag }) => tag === 'time');
  const words = wordsOf(element);
  const without = times.reduce((text, time) => text.replace(wordsOf(time), ' '), words);
  const names = without
    .replace(/^(?:(?:words|text|story|written) )?by\s+/i, '')
    .replace(/[\s|·•,—–-]+$/, '')
    .trim();
  return [
    ...(names === '' ? [] : [line([{ text: `By ${names}` }])]),
    ...times.flatMap((time) => linesOf('Date', time)),
  ];
}

function line(children: HtmlNode[]): HtmlElement {
  return elementOf('p', children);
}

function isStranger(element: HtmlElement): boolean {
  if (isElement(element, 'nav', 'form', 'button', 'dialog')) return true;
  if (classesOf(element).some((name) => siteNames.test(name))) return true;
  if (isElement(element, 'html', 'body', 'article', 'main', 'p', 'h1', 'h2', 'h3', 'figure', 'img'))
    return false;
  return classesOf(element).some((name) => strangers.test(name));
}

function wordsOutside(root: HtmlElement, scope: HtmlElement): string[] {
  const found: string[] = [];
  const visit = (element: HtmlElement) => {
    for (const child of element.children) {
      if (!isElement(child) || child === scope || machine.has(child.tag)) continue;
      if ([...elementsOf(child)].includes(scope)) visit(child);
      else if (wordsOf(child) !== '') found.push(wordsOf(child));
    }
  };
  visit(root);
  return found;
}

const machine = new Set(['head', 'script', 'style', 'noscript', 'template', 'svg', 'title']);
