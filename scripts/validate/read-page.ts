import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page says, apart from its text. */
export type Page = {
  /** Every address that it leads to or shows, as written. */
  links: string[];
  ids: Set<string>;
  /** Meta elements by `property` or `name`. */
  metas: Map<string, string>;
  canonical: string | null;
  /** The scripts of structured data, as written. */
  structured: string[];
};

const addressed: Record<string, string[]> = {
  a: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  form: ['action'],
  iframe: ['src'],
};

/** Reads a page as a browser does. */
export function readPage(html: string): Page {
  const page: Page = { links: [], ids: new Set(), metas: new Map(), canonical: null, structured: [] };
  visit(parse(html), page);
  for (const name of ['og:image', 'twitter:image']) {
    const image = page.metas.get(name);
    if (image) page.links.push(image);
  }
  return page;
}

function visit(node: Node, page: Page): void {
  if ('tagName' in node) take(node, page);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, page);
}

function take(element: Element, page: Page): void {
  const said = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const id = said.get('id');
  if (id) page.ids.add(id);
  for (const name of addressed[element.tagName] ?? []) {
    const value = said.get(name);
    if (value === undefined) continue;
    page.links.push(...(name === 'srcset' ? value.split(',').map(firstWord) : [value]));
  }
  if (element.tagName === 'meta')
    page.metas.set(said.get('property') ?? said.get('name') ?? '', said.get('content') ?? '');
  if (element.tagName === 'link' && said.get('rel') === 'canonical')
    page.canonical = said.get('href') ?? null;
  if (element.tagName === 'script' && said.get('type') === 'application/ld+json')
    page.structured.push(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
}

function firstWord(text: string): string {
  return text.trim().split(/\s/)[0] ?? '';
}
