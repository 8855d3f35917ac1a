/** An element of a piece of HTML, apart from any DOM. `style` holds what is declared for it, names and values in lower case. */
export type HtmlElement = {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  style: Readonly<Record<string, string>>;
  children: HtmlNode[];
};

/** A piece of HTML as importers read it: elements, texts, and comments (Word speaks in them). */
export type HtmlNode = HtmlElement | { text: string } | { comment: string };

/** An element without attributes. */
export function elementOf(tag: string, children: HtmlNode[], attributes = {}, style = {}): HtmlElement {
  return { tag, attributes, style, children };
}

/** Whether a node is an element, and one of these when tags are given. */
export function isElement(node: HtmlNode | undefined, ...tags: string[]): node is HtmlElement {
  return node !== undefined && 'tag' in node && (tags.length === 0 || tags.includes(node.tag));
}

/** Every element below a node and itself, in reading order. */
export function* elementsOf(root: HtmlElement): Generator<HtmlElement> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* elementsOf(child);
}

/** The letters inside a node, with white space as one space, trimmed; the ends of blocks part words. */
export function wordsOf(node: HtmlNode): string {
  return lettersIn(node).replace(/\s+/g, ' ').trim();
}

/** Whether a node shows nothing: a comment, or only white space without anything drawn. */
export function isBlank(node: HtmlNode): boolean {
  if ('comment' in node) return true;
  if ('text' in node) return node.text.trim() === '';
  return !drawn.has(node.tag) && node.children.every(isBlank);
}

/** The same element with each child replaced by what `change` makes of it, itself first taken apart below. */
export function mapChildren(element: HtmlElement, change: (node: HtmlNode) => HtmlNode[]): HtmlElement {
  const children = element.children.flatMap((child) =>
    change(isElement(child) ? mapChildren(child, change) : child),
  );
  return { ...element, children };
}

/** The names in an element's class attribute. */
export function classesOf(element: HtmlElement): string[] {
  return (element.attributes.class ?? '').split(/\s+/).filter(Boolean);
}

const drawn = new Set(['img', 'hr', 'iframe', 'video', 'audio', 'table']);
const apart = new Set(['br', 'p', 'div', 'li', 'td', 'th', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function lettersIn(node: HtmlNode): string {
  if ('text' in node) return node.text;
  if ('comment' in node) return '';
  const inside = node.children.map(lettersIn).join('');
  return apart.has(node.tag) ? ` ${inside} ` : inside;
}
