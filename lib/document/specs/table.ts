import { mergeAttributes, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';
import { wordsIn } from './own-html.ts';

// What ProseMirror's table tools know the nodes by.
const roles = { table: 'table', tableRow: 'row', tableHeader: 'header_cell', tableCell: 'cell' };

/** Rows of cells under a caption. */
export const Table = Node.create({
  name: 'table',
  group: 'piece',
  content: 'tableRow+',
  isolating: true,

  extendNodeSchema: ({ name }) => ({
    tableRole: Object.hasOwn(roles, name) ? Reflect.get(roles, name) : undefined,
  }),

  addAttributes() {
    return { caption: { ...wordsIn('caption', attributes.table.caption), parseHTML: captionOf } };
  },

  parseHTML() {
    return [
      { tag: 'table' },
      // What these say is read as an attribute, or not at all.
      { tag: 'caption', ignore: true },
      { tag: 'colgroup', ignore: true },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]];
  },
});

/** One row of a table. Spans from above may leave it without cells of its own. */
export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

/** A cell that names its row or column. */
export const TableHeader = cell('tableHeader', 'th');

/** A cell of a table. */
export const TableCell = cell('tableCell', 'td');

function cell(name: string, tag: 'th' | 'td') {
  const { colspan, rowspan } = attributes.tableCell;
  return Node.create({
    name,
    content: 'block+',
    isolating: true,
    addAttributes: () => ({ colspan: span('colspan', colspan), rowspan: span('rowspan', rowspan) }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  });
}

function span(name: 'colspan' | 'rowspan', rule: typeof attributes.tableCell.colspan) {
  return {
    ...attributeOf(rule, (element) => {
      const value = Number(element.getAttribute(name) ?? rule.fallback);
      return rule.problem(value) ? rule.fallback : value;
    }),
    renderHTML: (attrs: Record<string, unknown>) => (attrs[name] === 1 ? {} : { [name]: attrs[name] }),
  };
}

function captionOf(table: HTMLElement): string {
  const shown = table.querySelector('caption')?.textContent?.replace(/\s+/g, ' ').trim();
  const words = table.getAttribute('data-caption') ?? shown ?? '';
  return attributes.table.caption.problem(words) ? '' : words;
}
