import { countWords } from './count-words.ts';
import type { DocumentNode } from './types.ts';
import { contentOf, lettersOf, nodesOf } from './walk.ts';

const blocksOfText = new Set(['paragraph', 'heading', 'pullQuote']);

/**
 * The running text without markup, blocks apart by a blank line: a table's rows are lines with tabs, footnotes stand at the
 * end. The words of photos and galleries, and what is still to come, are not in it.
 */
export function plainText(doc: DocumentNode): string {
  const blocks: string[] = [];
  const notes: string[] = [];
  const rows = new Set<DocumentNode>();
  for (const node of nodesOf(doc)) {
    if (node.type === 'footnote') notes.push(wordsIn(node, 'note'));
    if (node.type === 'tableRow') blocks.push(rowText(node, rows));
    if (rows.has(node)) continue;
    if (blocksOfText.has(node.type)) blocks.push('');
    else if (node.type === 'text') blocks.push(`${blocks.pop() ?? ''}${lettersOf(node)}`);
    else if (node.type === 'hardBreak') blocks.push(`${blocks.pop() ?? ''}\n`);
    else if (node.type === 'factbox') blocks.push(wordsIn(node, 'title'));
    else if (node.type === 'table') blocks.push(wordsIn(node, 'caption'));
  }
  return [...blocks, ...notes].filter((block) => block.trim() !== '').join('\n\n');
}

// What is read here is read: it is not read again as blocks of their own.
function rowText(row: DocumentNode, read: Set<DocumentNode>): string {
  if (read.has(row)) return '';
  const cells = contentOf(row).map((cell) => {
    const parts: string[] = [];
    for (const node of nodesOf(cell)) {
      read.add(node);
      if (blocksOfText.has(node.type)) parts.push('');
      else if (node.type === 'text') parts.push(`${parts.pop() ?? ''}${lettersOf(node)}`);
      else if (node.type === 'hardBreak') parts.push('');
    }
    return parts.filter(Boolean).join(' ');
  });
  return cells.join('\t');
}

function wordsIn(node: DocumentNode, name: string): string {
  const value = node.attrs?.[name];
  return isText(value) ? value : '';
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
