import type { ReactNode } from 'react';
import { inOrder } from '#components/ui/in-order.ts';
import { attributes } from '#lib/document/attributes.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { contentOf } from '#lib/document/walk.ts';
import { Fallback } from './fallback.tsx';

type Drawing = { inside: (nodes: DocumentNode[]) => ReactNode; report: (what: string) => void };
type Props = Drawing & { caption: string; rows: DocumentNode[]; label: string };

/** A table under its caption. Where it is wider than the page it scrolls sideways, by hand or by key. */
export function Table({ caption, rows, label, ...drawing }: Props) {
  const heads = rows.length > 1 && rows[0] && isHead(rows[0]) ? rows.slice(0, 1) : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="table-frame" aria-label={caption || label} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        {heads.length > 0 && (
          <thead>
            <Rows rows={heads} scope="col" {...drawing} />
          </thead>
        )}
        <tbody>
          <Rows rows={rows.slice(heads.length)} scope="row" {...drawing} />
        </tbody>
      </table>
    </section>
  );
}

function Rows({ rows, scope, ...drawing }: Drawing & { rows: DocumentNode[]; scope: 'col' | 'row' }) {
  return inOrder(rows, (row) => (
    <tr>
      {inOrder(row.type === 'tableRow' ? contentOf(row) : [row], (cell) => (
        <Cell cell={cell} scope={scope} {...drawing} />
      ))}
    </tr>
  ));
}

function Cell({ cell, scope, inside, report }: Drawing & { cell: DocumentNode; scope: 'col' | 'row' }) {
  const spans = { colSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') };
  if (cell.type === 'tableHeader')
    return (
      <th scope={scope} {...spans}>
        {inside(contentOf(cell))}
      </th>
    );
  if (cell.type === 'tableCell') return <td {...spans}>{inside(contentOf(cell))}</td>;
  return (
    <td>
      <Fallback node={cell} report={report} />
    </td>
  );
}

function isHead(row: DocumentNode): boolean {
  const cells = contentOf(row);
  return cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader');
}

function spanOf(cell: DocumentNode, name: 'colspan' | 'rowspan'): number | undefined {
  const value = cell.attrs?.[name];
  return attributes.tableCell[name].problem(value) || value === 1 ? undefined : Number(value);
}
