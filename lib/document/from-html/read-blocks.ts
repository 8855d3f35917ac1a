import type { DocumentNode } from '#lib/document/types.ts';
import { footnoteTag } from './footnotes.ts';
import { linesOf, type Part } from './line.ts';
import { type Marks, marksIn, noMarks } from './marks.ts';
import { ownBlock, tkTag } from './own-html.ts';
import { captionIn, isCredit, photoOf, photoRequest } from './photo-requests.ts';
import { tableOf } from './table.ts';
import { elementOf, elementsOf, type HtmlElement, type HtmlNode, isElement, wordsOf } from './tree.ts';
import { embedIn, headingLevel, isBlock, isCaption, isFigure, isLayout, isPullQuote } from './what-is-it.ts';

/** What is known about the place of a node while it is read. */
export type Setting = {
  /** The address that others in the page are read from. */
  base: string | null;
  isGoogle: boolean;
  marks: Marks;
  /** White space stands as it was written. */
  isKept: boolean;
};

type Page = { blocks: DocumentNode[]; parts: Part[] };

type Reader = (element: HtmlElement, page: Page, setting: Setting) => void;

/** The blocks that a piece of a tree makes, in order. Headings carry the level of the page that they come from. */
export function readBlocks(nodes: HtmlNode[], setting: Setting): DocumentNode[] {
  const page: Page = { blocks: [], parts: [] };
  readInto(page, nodes, setting);
  flush(page);
  return page.blocks;
}

function readInto(page: Page, nodes: HtmlNode[], setting: Setting): void {
  for (const node of nodes) {
    if ('text' in node) page.parts.push({ text: node.text, marks: setting.marks, isKept: setting.isKept });
    else if (isElement(node)) readElement(node, page, setting);
  }
}

function readElement(element: HtmlElement, page: Page, around: Setting): void {
  const own = ownBlock(element, (inside) => readBlocks(inside.children, around));
  const embed = embedIn(element);
  const setting = settingIn(element, around);
  const level = headingLevel(element, setting.isGoogle);
  const reader = readerOf(element);
  if (own) put(page, own);
  else if (embed) put(page, { type: 'embed', attrs: { address: embed } });
  else if (level !== null) readHeading(element, page, setting, level);
  else reader(element, page, setting);
}

function readerOf(element: HtmlElement): Reader {
  if (isPullQuote(element)) return readPullQuote;
  if (isFigure(element)) return readFigure;
  return readers.get(element.tag) ?? (isBlock(element) ? readBlock : readInline);
}

function readBlock(element: HtmlElement, page: Page, setting: Setting): void {
  flush(page);
  readInto(page, element.children, setting);
  flush(page);
}

function readInline(element: HtmlElement, page: Page, setting: Setting): void {
  readInto(page, element.children, setting);
}

const readers = new Map<string, Reader>([
  ['br', (_element, page) => void page.parts.push({ isBreak: true })],
  ['hr', (_element, page) => put(page, { type: 'divider' })],
  ['iframe', () => undefined],
  ['img', readImage],
  ['ul', readList],
  ['ol', readList],
  ['menu', readList],
  ['dir', readList],
  ['table', readTable],
  ['blockquote', readQuote],
  ['q', readInlineQuote],
  ['dt', readTerm],
  [footnoteTag, readFootnote],
  [tkTag, readTk],
]);

function settingIn(element: HtmlElement, around: Setting): Setting {
  const space = element.style['white-space'];
  const isPre = element.tag === 'pre' || /^(?:pre|break-spaces)/.test(space ?? '');
  const isKept = isPre || (around.isKept && !/^(?:normal|nowrap)$/.test(space ?? ''));
  return { ...around, isKept, marks: marksIn(element, around.marks, around.base) };
}

function flush(page: Page): void {
  for (const content of linesOf(page.parts)) page.blocks.push({ type: 'paragraph', content });
  page.parts = [];
}

function put(page: Page, block: DocumentNode): void {
  flush(page);
  page.blocks.push(block);
}

function readHeading(element: HtmlElement, page: Page, setting: Setting, level: number): void {
  flush(page);
  const inner = { ...setting, marks: { ...setting.marks, bold: false } };
  for (const block of readBlocks(element.children, inner)) {
    if (block.type === 'paragraph') {
      page.blocks.push({ type: 'heading', attrs: { level }, content: withoutBold(block.content ?? []) });
    } else page.blocks.push(block);
  }
}

// Bold from end to end is how a heading looks; a bold word in one means something.
function withoutBold(content: DocumentNode[]): DocumentNode[] {
  const isBold = (node: DocumentNode) => node.marks?.some(({ type }) => type === 'bold');
  if (!content.every((node) => node.type !== 'text' || isBold(node))) return content;
  return content.map((node) => {
    const marks = node.marks?.filter(({ type }) => type !== 'bold') ?? [];
    const { marks: _, ...bare } = node;
    return marks.length > 0 ? { ...bare, marks } : bare;
  });
}

function readImage(element: HtmlElement, page: Page, setting: Setting): void {
  const photo = photoOf(element, setting.base);
  if (!photo) return;
  if ('sign' in photo) page.parts.push({ text: photo.sign, marks: setting.marks });
  else put(page, { type: photoRequest, attrs: photo });
}

function readList(element: HtmlElement, page: Page, setting: Setting): void {
  flush(page);
  const content: DocumentNode[] = [];
  for (const child of element.children) {
    const blocks = isElement(child, 'li')
      ? readBlocks(child.children, settingIn(child, setting))
      : readBlocks([child], setting);
    const before = content.at(-1)?.content;
    // Mail programs put a list within a list into an item without words.
    if (before && blocks.every(({ type }) => type.endsWith('List'))) before.push(...blocks);
    else if (blocks.length > 0) content.push({ type: 'listItem', content: blocks });
  }
  if (content.length === 0) return;
  const start = Number.parseInt(element.attributes.start ?? '1', 10);
  if (element.tag !== 'ol') return void page.blocks.push({ type: 'bulletList', content });
  page.blocks.push({ type: 'orderedList', attrs: { start: start >= 0 && start < 1e9 ? start : 1 }, content });
}

function readTable(element: HtmlElement, page: Page, setting: Setting): void {
  flush(page);
  const plain = { ...setting, marks: { ...noMarks, href: setting.marks.href } };
  const table = isLayout(element)
    ? null
    : tableOf(element, (cell) => readBlocks(cell.children, settingIn({ ...cell, tag: 'td' }, plain)));
  if (table) page.blocks.push(table);
  else readInto(page, element.children, setting);
  flush(page);
}

function readFigure(element: HtmlElement, page: Page, setting: Setting): void {
  flush(page);
  const parts = captionParts(element);
  const caption = parts.length > 0 ? elementOf('div', parts) : null;
  const blocks = readBlocks(without(element, ...parts).children, setting);
  page.blocks.push(...blocks);
  if (!caption) return;
  const shown = blocks.find(({ type }) => type === photoRequest || type === 'table');
  if (shown?.type === photoRequest) shown.attrs = { ...shown.attrs, ...captionIn(caption) };
  else if (shown?.type === 'table' && !shown.attrs?.caption) shown.attrs = { caption: wordsOf(caption) };
  else page.blocks.push(...readBlocks(caption.children, setting));
}

// Caption and credit stand beside each other on some pages, one within the other on most.
function captionParts(figure: HtmlElement): HtmlElement[] {
  const isPhoto = hasPicture(figure);
  const parts = [...elementsOf(figure)].filter(
    (part) => part !== figure && (isCaption(part) || (isPhoto && isCredit(part))) && !hasPicture(part),
  );
  const inner = new Set(parts.flatMap((part) => [...elementsOf(part)].slice(1)));
  return parts.filter((part) => !inner.has(part));
}

function hasPicture(element: HtmlElement): boolean {
  return [...elementsOf(element)].some(({ tag }) => tag === 'img' || tag === 'table');
}

function readQuote(element: HtmlElement, page: Page, setting: Setting): void {
  const content = readBlocks(element.children, setting);
  if (content.length > 0) put(page, { type: 'blockquote', content });
}

function readInlineQuote(element: HtmlElement, page: Page, setting: Setting): void {
  const isRussian = /[\u0400-\u04ff]/.test(wordsOf(element));
  page.parts.push({ text: isRussian ? '«' : '“', marks: setting.marks });
  readInto(page, element.children, setting);
  page.parts.push({ text: isRussian ? '»' : '”', marks: setting.marks });
}

function readPullQuote(element: HtmlElement, page: Page, setting: Setting): void {
  flush(page);
  const source = [...elementsOf(element)].find(
    ({ tag }) => tag === 'cite' || tag === 'footer' || tag === 'figcaption',
  );
  const rest = source ? without(element, source).children : element.children;
  const blocks = readBlocks(rest, { ...setting, marks: noMarks }).flatMap(textBlocksOf);
  const content = blocks.flatMap((block, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }, { type: 'hardBreak' }] : []),
    ...(block.content ?? []),
  ]);
  const attribution = source ? wordsOf(source).replace(/^[—–-]\s*/, '') : '';
  if (content.length > 0) page.blocks.push({ type: 'pullQuote', attrs: { attribution }, content });
}

function textBlocksOf(block: DocumentNode): DocumentNode[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block];
  return (block.content ?? []).flatMap(textBlocksOf);
}

function without(element: HtmlElement, ...parts: HtmlNode[]): HtmlElement {
  const children = element.children
    .filter((child) => !parts.includes(child))
    .map((child) => (isElement(child) ? without(child, ...parts) : child));
  return { ...element, children };
}

function readTerm(element: HtmlElement, page: Page, setting: Setting): void {
  flush(page);
  readInto(page, element.children, { ...setting, marks: { ...setting.marks, bold: true } });
  flush(page);
}

function readFootnote(element: HtmlElement, page: Page): void {
  page.parts.push({ atom: { type: 'footnote', attrs: { note: element.attributes.note ?? '' } } });
}

function readTk(element: HtmlElement, page: Page): void {
  page.parts.push({ atom: { type: 'tk', attrs: { note: element.attributes.note ?? '' } } });
}
