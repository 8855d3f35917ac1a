import { Button } from '#components/ui/button.tsx';
import { type FrontLayout, mostRows, type RowKind } from '#lib/fronts/types.ts';
import { addRow, placesLeft } from './edits.ts';
import { kindWords } from './front-words.ts';

type AddRowProps = {
  layout: FrontLayout;
  page: string;
  onChange: (edit: (layout: FrontLayout) => FrontLayout) => void;
};

/** The kinds of row that can stand next on the page. */
export function AddRow({ layout, page, onChange }: AddRowProps) {
  const isFull = layout.length >= mostRows || placesLeft(layout) < 6;
  const source =
    page === '' ? ({ kind: 'latest', slug: '' } as const) : ({ kind: 'section', slug: page } as const);
  const add = (kind: RowKind) =>
    onChange((before) => addRow(before, kind, source, `row-${crypto.randomUUID().slice(0, 8)}`));
  return (
    <section className="front-add" aria-label="Add a row">
      <h2>Add a row</h2>
      {isFull ? <p className="quiet">The page is full: take a row away first.</p> : null}
      <div className="front-add-kinds">
        {(Object.keys(kindWords) as RowKind[]).map((kind) => (
          <Button key={kind} small disabled={isFull} onClick={() => add(kind)}>
            {kindWords[kind]}
          </Button>
        ))}
      </div>
    </section>
  );
}
