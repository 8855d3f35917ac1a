import { NightdeskError } from '#lib/platform/errors.ts';
import { declarationsOf, rulesOf, type StyleRules } from './declarations.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';

/** What a parser's tree is read through; `Node` is the parser's own. */
export type Reading<Node> = {
  /** Lower case; null for a text or a comment. */
  tagOf: (node: Node) => string | null;
  textOf: (node: Node) => string | null;
  commentOf: (node: Node) => string | null;
  attributesOf: (node: Node) => Iterable<readonly [name: string, value: string]>;
  childrenOf: (node: Node) => Iterable<Node>;
};

const deepest = 120;
const mostNodes = 400_000;

/** A page's neutral tree, with the rules of its own style sheets worked into each element's style, and Word's list rules. */
export type HtmlPage = { root: HtmlElement; rules: StyleRules };

/**
 * Copies a parser's tree into a neutral one. Elements nested deeper than any text needs are taken apart, their letters
 * stay; a tree of more nodes than any article has is refused as `too_large`.
 */
export function buildTree<Node>(from: Node, reading: Reading<Node>): HtmlPage {
  const nodes = unfold(from, reading);
  const rules = rulesOf(nodes.sheets.join('\n'));
  for (const element of nodes.elements) element.style = { ...styleByRules(element, rules), ...element.style };
  return { root: nodes.root, rules };
}

type Mutable = HtmlElement & { style: Record<string, string> };

// An explicit stack: a hostile page is nested a hundred thousand deep.
function unfold<Node>(from: Node, reading: Reading<Node>) {
  const root: Mutable = { tag: 'body', attributes: {}, style: {}, children: [] };
  const elements: Mutable[] = [];
  const sheets: string[] = [];
  const waiting: { node: Node; parent: HtmlElement; depth: number }[] = [];
  const push = (node: Node, parent: HtmlElement, depth: number) => {
    const children = [...reading.childrenOf(node)];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      waiting.push({ node: children[index] as Node, parent, depth });
    }
  };
  push(from, root, 1);
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    count += 1;
    if (count > mostNodes) throw new NightdeskError('too_large', 'This is larger than any article can be.');
    const { node, parent, depth } = next;
    const tag = reading.tagOf(node);
    if (tag === null) {
      const leaf = leafOf(node, reading);
      if (leaf) parent.children.push(leaf);
      continue;
    }
    if (tag === 'style') {
      for (const child of reading.childrenOf(node))
        sheets.push(reading.textOf(child) ?? reading.commentOf(child) ?? '');
      continue;
    }
    const element = depth < deepest ? emptyElement(tag, reading.attributesOf(node)) : null;
    if (element) {
      parent.children.push(element);
      elements.push(element);
    }
    push(node, element ?? parent, depth + 1);
  }
  return { root, elements, sheets };
}

function leafOf<Node>(node: Node, reading: Reading<Node>): HtmlNode | null {
  const text = reading.textOf(node);
  if (text !== null) return { text };
  const comment = reading.commentOf(node);
  return comment === null ? null : { comment };
}

function emptyElement(tag: string, given: Iterable<readonly [string, string]>): Mutable {
  const attributes: Record<string, string> = {};
  for (const [name, value] of given) {
    const known = name.toLowerCase();
    if (known !== '__proto__') attributes[known] = value;
  }
  return { tag, attributes, style: declarationsOf(attributes.style ?? ''), children: [] };
}

function styleByRules(element: HtmlElement, rules: StyleRules): Record<string, string> {
  if (rules.size === 0) return {};
  const classes = (element.attributes.class ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20);
  const selectors = [element.tag, ...classes.flatMap((name) => [`.${name}`, `${element.tag}.${name}`])];
  return Object.assign({}, ...selectors.map((selector) => rules.get(selector) ?? {}));
}
