import type { DocumentNode } from './types.ts';

/** Every node of a body, in reading order, with an explicit stack: a stored body of any depth or shape is walked safely. */
export function* nodesOf(root: DocumentNode): Generator<DocumentNode> {
  const waiting: DocumentNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const content = contentOf(node);
    for (let index = content.length - 1; index >= 0; index -= 1) {
      const child = content[index];
      if (child) waiting.push(child);
    }
  }
}

/** A node's children, leaving out what is no node; an empty list when it has none. */
export function contentOf(node: DocumentNode): DocumentNode[] {
  const content: unknown = node.content;
  if (!Array.isArray(content)) return [];
  return content.every(isNode) ? content : content.filter(isNode);
}

/** A text node's letters; none when it has none. */
export function lettersOf(node: DocumentNode): string {
  return typeof node.text === 'string' ? node.text : '';
}

function isNode(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
