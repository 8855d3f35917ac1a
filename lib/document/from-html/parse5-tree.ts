import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { buildTree, type HtmlPage } from './build-tree.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** HTML as a neutral tree, where there is no DOM: in tests, importers and commands. */
export function parse5Tree(html: string): HtmlPage {
  return buildTree<Node>(parse(html), {
    tagOf: (node) => ('tagName' in node ? node.tagName.toLowerCase() : null),
    textOf: (node) => ('value' in node ? node.value : null),
    commentOf: (node) => ('data' in node ? node.data : null),
    attributesOf: (node) =>
      'attrs' in node ? node.attrs.map(({ name, value }) => [name, value] as const) : [],
    childrenOf: (node) => {
      if ('content' in node) return node.content.childNodes;
      return 'childNodes' in node ? node.childNodes : [];
    },
  });
}
