import { countWords } from './count-words.ts';
import { isSafeLink } from './links.ts';
import type { DocumentNode } from './types.ts';
import { lettersOf, nodesOf } from './walk.ts';

const blocksOfText = new Set(['paragraph', 'heading', 'pullQuote']);

/** The running text without markup, blocks apart by a blank line; captions and credits are not in it. */
export function plainText(doc: DocumentNode): string {
  const blocks: string[] = [];
  for (const node of nodesOf(doc)) {
    if (blocksOfText.has(node.type)) blocks.push('');
    else if (node.type === 'text') blocks.push(`${blocks.pop() ?? ''}${lettersOf(node)}`);
    else if (node.type === 'hardBreak') blocks.push(`${blocks.pop() ?? ''}\n`);
  }
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

/** How many words a reader reads, in any script. */
export function wordCount(doc: DocumentNode): number {
  return countWords(plainText(doc));
}

/** The ids of the photos that the body shows, each once, in order. */
export function imageIds(doc: DocumentNode): string[] {
  return collect(doc, 'image', (node) => node.attrs?.assetId, isText);
}

/** The numbers of the articles that the body points to as related, each once, in order. */
export function relatedNumbers(doc: DocumentNode): number[] {
  return collect(doc, 'relatedArticle', (node) => node.attrs?.number, isCount);
}

/** The addresses that the text links to, each once, in order. */
export function linksOf(doc: DocumentNode): string[] {
  const found = new Set<string>();
  for (const node of nodesOf(doc)) {
    if (!Array.isArray(node.marks)) continue;
    for (const mark of node.marks) {
      if (mark?.type === 'link' && isSafeLink(mark.attrs?.href)) found.add(mark.attrs.href);
    }
  }
  return [...found];
}

function collect<Value>(
  doc: DocumentNode,
  type: string,
  read: (node: DocumentNode) => unknown,
  fits: (value: unknown) => value is Value,
): Value[] {
  const found = new Set<Value>();
  for (const node of nodesOf(doc)) {
    if (node.type !== type) continue;
    const value = read(node);
    if (fits(value)) found.add(value);
  }
  return [...found];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}
