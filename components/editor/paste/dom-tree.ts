import { buildTree, type HtmlPage } from '#lib/document/from-html/build-tree.ts';

/** HTML as a neutral tree, by the browser's parser: into a document that runs nothing and loads nothing. */
export function domTree(html: string): HtmlPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return buildTree<Node>(page, {
    tagOf: (node) => (node instanceof Element ? node.localName.toLowerCase() : null),
    textOf: (node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : null),
    commentOf: (node) => (node.nodeType === Node.COMMENT_NODE ? (node.nodeValue ?? '') : null),
    attributesOf: (node) =>
      node instanceof Element ? [...node.attributes].map(({ name, value }) => [name, value] as const) : [],
    childrenOf: (node) => (node instanceof HTMLTemplateElement ? node.content.childNodes : node.childNodes),
  });
}
