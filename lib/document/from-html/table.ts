import { limits } from '#lib/document/limits.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { type HtmlElement, type HtmlNode, isElement, wordsOf } from './tree.ts';

type ReadCell = (cell: HtmlElement) => DocumentNode[];
type Row = { element: HtmlElement; isHead: boolean };

/** A table with its caption, header cells and spans; null when it has no row or is larger than a table may be. */
export function tableOf(table: HtmlElement, readCell: ReadCell): DocumentNode | null {
  const rows = rowsOf(table).filter(({ element }) => cellsOf(element).length > 0);
  if (rows.length === 0 || rows.length > limits.tableRows) return null;
  const read = rows.map(({ element, isHead }) => ({
    type: 'tableRow',
    content: cellsOf(element).map((cell) => cellOf(cell, isHead, rows.length, readCell)),
  }));
  if (read.some(({ content }) => widthOf(content) > limits.tableColumns)) return null;
  if (read.every(({ content }) => content.every(isEmptyCell))) return null;
  const caption = table.children.find((child) => isElement(child, 'caption'));
  return {
    type: 'table',
    attrs: { caption: caption ? wordsOf(caption) : '' },
    content: withHeader(read),
  };
}

function rowsOf(table: HtmlElement): Row[] {
  return table.children.flatMap((child): Row[] => {
    if (isElement(child, 'tr')) return [{ element: child, isHead: false }];
    if (!isElement(child, 'thead', 'tbody', 'tfoot')) return [];
    return child.children.flatMap((row) =>
      isElement(row, 'tr') ? [{ element: row, isHead: child.tag === 'thead' }] : [],
    );
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter((child: HtmlNode) => isElement(child, 'td', 'th')) as HtmlElement[];
}

function cellOf(cell: HtmlElement, isHead: boolean, rows: number, readCell: ReadCell): DocumentNode {
  const content = readCell(cell);
  return {
    type: cell.tag === 'th' || isHead ? 'tableHeader' : 'tableCell',
    attrs: {
      colspan: spanOf(cell.attributes.colspan, limits.tableColumns),
      rowspan: spanOf(cell.attributes.rowspan, Math.min(rows, limits.tableRows)),
    },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

function spanOf(given: string | undefined, most: number): number {
  const span = Number.parseInt(given ?? '1', 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

function widthOf(cells: DocumentNode[]): number {
  return cells.reduce((sum, cell) => sum + Number(cell.attrs?.colspan ?? 1), 0);
}

function isEmptyCell(cell: DocumentNode): boolean {
  return (cell.content ?? []).every((block) => block.type === 'paragraph' && !block.content);
}

// Word and Google Docs know no header cells: a first row that alone is bold from end to end is one.
function withHeader(rows: DocumentNode[]): DocumentNode[] {
  const [first, ...rest] = rows;
  if (
    !first ||
    rest.length === 0 ||
    rows.some((row) => row.content?.some(({ type }) => type === 'tableHeader'))
  ) {
    return rows;
  }
  if (!isBold(first) || rest.some(isBold)) return rows;
  return [
    { ...first, content: first.content?.map((cell) => ({ ...cell, type: 'tableHeader' })) ?? [] },
    ...rest,
  ];
}

function isBold(node: DocumentNode): boolean {
  const texts = textsOf(node);
  return texts.length > 0 && texts.every((text) => text.marks?.some(({ type }) => type === 'bold'));
}

function textsOf(node: DocumentNode): DocumentNode[] {
  if (node.type === 'text') return [node];
  return (node.content ?? []).flatMap(textsOf);
}
