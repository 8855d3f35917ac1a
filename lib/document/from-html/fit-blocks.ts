import { limits } from '#lib/document/limits.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { photoRequest } from './photo-requests.ts';

const pieces = new Set([
  photoRequest,
  'embed',
  'table',
  'image',
  'relatedArticle',
  'factbox',
  'gallery',
  'corrections',
]);
const deepestList = 18;

/**
 * The blocks as a body may hold them: what stands across the page comes out of lists, quotes and cells and follows them, a
 * heading in there is a bold line, words too long for their place go on in a paragraph. Nothing is lost.
 */
export function fitBlocks(blocks: DocumentNode[]): DocumentNode[] {
  const shift = blocks.some(({ type, attrs }) => type === 'heading' && attrs?.level === 1) ? 1 : 0;
  return blocks.flatMap((block) => {
    const lifted: DocumentNode[] = [];
    return [...fitTop(block, shift, lifted), ...lifted];
  });
}

/** Blocks as a list, a quotation or a cell may hold them, and what has to stand after it. */
export function flowOf(blocks: DocumentNode[]): { inside: DocumentNode[]; after: DocumentNode[] } {
  const after: DocumentNode[] = [];
  return { inside: fitFlow(blocks, 0, after), after };
}

function fitTop(block: DocumentNode, shift: number, lifted: DocumentNode[]): DocumentNode[] {
  const { type, attrs, content = [] } = block;
  if (type === 'heading') {
    const level = Math.min(Math.max(Number(attrs?.level) + shift, 2), 4);
    return [{ ...block, attrs: { level }, content: fitLine(content, lifted) }];
  }
  if (type === 'pullQuote' || type === photoRequest) return [fitWords(block, lifted)];
  if (type === 'blockquote' || type === 'factbox') {
    const inside = fitFlow(content, 0, lifted);
    return inside.length > 0 ? [{ ...block, content: inside }] : [];
  }
  if (type === 'table') return [fitTable(block, lifted)];
  if (type === 'paragraph' || type.endsWith('List')) return fitFlow([block], 0, lifted);
  return [block];
}

function fitFlow(blocks: DocumentNode[], depth: number, lifted: DocumentNode[]): DocumentNode[] {
  return blocks.flatMap((block): DocumentNode[] => {
    const { type, content = [] } = block;
    if (type === 'paragraph') return [{ ...block, content: fitLine(content, lifted) }];
    if (type === 'bulletList' || type === 'orderedList') return fitList(block, depth, lifted);
    if (type === 'heading') return [{ type: 'paragraph', content: fitLine(content.map(bold), lifted) }];
    if (type === 'pullQuote')
      return [{ type: 'paragraph', content: fitLine(content, lifted) }, ...attributionOf(block)];
    if (type === 'blockquote') return fitFlow(content, depth, lifted);
    if (pieces.has(type)) lifted.push(...fitTop(block, 0, lifted));
    return [];
  });
}

function fitList(list: DocumentNode, depth: number, lifted: DocumentNode[]): DocumentNode[] {
  const items = (list.content ?? []).map((item) => fitFlow(item.content ?? [], depth + 1, lifted));
  if (depth >= deepestList) return items.flat();
  const content = items
    .filter((blocks) => blocks.length > 0)
    .map((blocks) => ({
      type: 'listItem',
      content: blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks],
    }));
  return content.length > 0 ? [{ ...list, content }] : [];
}

function fitTable(table: DocumentNode, lifted: DocumentNode[]): DocumentNode {
  const content = (table.content ?? []).map((row) => ({
    ...row,
    content: (row.content ?? []).map((cell) => {
      const inside = fitFlow(cell.content ?? [], 0, lifted);
      return { ...cell, content: inside.length > 0 ? inside : [{ type: 'paragraph' }] };
    }),
  }));
  return fitWords({ ...table, content }, lifted);
}

// A footnote too long for its place ends in a paragraph.
function fitLine(content: DocumentNode[], lifted: DocumentNode[]): DocumentNode[] {
  return content.map((node) => (node.type === 'footnote' ? fitWords(node, lifted) : node));
}

const longest: Record<string, number> = {
  caption: limits.caption,
  credit: limits.credit,
  alt: limits.alt,
  attribution: limits.attribution,
  note: limits.note,
};

function fitWords(node: DocumentNode, lifted: DocumentNode[]): DocumentNode {
  const attrs: Record<string, unknown> = { ...node.attrs };
  for (const [name, most] of Object.entries(longest)) {
    const words = attrs[name];
    if (typeof words !== 'string' || words.length <= most) continue;
    const cut = Math.max(words.lastIndexOf(' ', most), most / 2);
    attrs[name] = words.slice(0, cut);
    lifted.push({ type: 'paragraph', content: [{ type: 'text', text: words.slice(cut).trim() }] });
  }
  return node.attrs ? { ...node, attrs } : node;
}

function attributionOf(quote: DocumentNode): DocumentNode[] {
  const words = quote.attrs?.attribution;
  return typeof words === 'string' && words !== ''
    ? [{ type: 'paragraph', content: [{ type: 'text', text: `— ${words}` }] }]
    : [];
}

function bold(node: DocumentNode): DocumentNode {
  if (node.type !== 'text' || node.marks?.some(({ type }) => type === 'bold')) return node;
  return { ...node, marks: [...(node.marks ?? []), { type: 'bold' }] };
}
