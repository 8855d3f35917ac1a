import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type FrontLayout, type FrontRow, rowKinds } from '#lib/fronts/types.ts';
import { changeRow, moveRow, removeRow } from './edits.ts';
import { FrontSlot } from './front-slot.tsx';
import { kindWords, sourceOf, sourceValue } from './front-words.ts';
import type { Lists, ShownFront } from './shown.ts';
import type { Places } from './use-places.ts';

type FrontRowProps = {
  row: FrontRow;
  index: number;
  count: number;
  lists: Lists;
  shown: ShownFront;
  places: Places;
  now: Date;
  onChange: (edit: (layout: FrontLayout) => FrontLayout) => void;
};

/** A row: what it is called, where its stories come from, how many, and its places in their proportions. */
export function FrontRowEditor({ row, index, count, lists, shown, places, now, onChange }: FrontRowProps) {
  const { id, kind } = row;
  const name = `Row ${index + 1}`;
  return (
    <section className="front-row-edit" aria-label={`${name}: ${kindWords[kind]}`}>
      <header className="front-row-head">
        <span className="front-row-kind">
          {index + 1} <span className="quiet">{kindWords[kind]}</span>
        </span>
        <input
          className="input"
          aria-label={`Title of row ${index + 1}`}
          placeholder={kind === 'strip' ? shown.titles[id] || 'Title' : 'No title'}
          maxLength={80}
          value={row.title}
          onChange={(event) => onChange((layout) => changeRow(layout, id, { title: event.target.value }))}
        />
        <SourceField row={row} name={name} lists={lists} onChange={onChange} />
        <CountField row={row} name={name} onChange={onChange} />
        <span className="front-row-buttons">
          <button
            type="button"
            className="icon-button"
            aria-label={`Move row ${index + 1} up`}
            disabled={index === 0}
            onClick={() => onChange((layout) => moveRow(layout, id, -1))}
          >
            <ArrowUp aria-hidden="true" size={16} />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Move row ${index + 1} down`}
            disabled={index === count - 1}
            onClick={() => onChange((layout) => moveRow(layout, id, 1))}
          >
            <ArrowDown aria-hidden="true" size={16} />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove row ${index + 1}`}
            onClick={() => onChange((layout) => removeRow(layout, id))}
          >
            <X aria-hidden="true" size={16} />
          </button>
        </span>
      </header>
      <ol className={`front-slots front-slots-${kind}`}>
        {row.slots.map((pin, slot) => (
          <FrontSlot
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its position; what stands in it moves.
            key={slot}
            place={{ row: id, slot }}
            kind={kind}
            pin={pin}
            places={places}
            now={now}
          />
        ))}
      </ol>
    </section>
  );
}

type RowFieldProps = Pick<FrontRowProps, 'row' | 'onChange'> & { name: string };

function SourceField({ row, name, lists, onChange }: RowFieldProps & { lists: Lists }) {
  const value = sourceValue(row.source);
  const { slug } = row.source;
  const known = [...lists.sections, ...lists.tags].some((list) => list.slug === slug);
  return (
    <select
      className="input"
      aria-label={`${name} is filled from`}
      value={value}
      onChange={(event) =>
        onChange((layout) => changeRow(layout, row.id, { source: sourceOf(event.target.value) }))
      }
    >
      <option value="latest">Newest of all</option>
      {known || slug === '' ? null : <option value={value}>{slug}</option>}
      <optgroup label="Sections">
        {lists.sections.map((section) => (
          <option key={section.slug} value={`section:${section.slug}`}>
            {section.name}
          </option>
        ))}
      </optgroup>
      <optgroup label="Tags">
        {lists.tags.map((tag) => (
          <option key={tag.slug} value={`tag:${tag.slug}`}>
            {tag.name}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

function CountField({ row, name, onChange }: RowFieldProps) {
  const { least, most } = rowKinds[row.kind];
  if (least === most) return null;
  const counts = Array.from({ length: most - least + 1 }, (_, nth) => least + nth);
  return (
    <select
      className="input"
      aria-label={`Stories in ${name.toLowerCase()}`}
      value={row.slots.length}
      onChange={(event) =>
        onChange((layout) => changeRow(layout, row.id, { count: Number(event.target.value) }))
      }
    >
      {counts.map((count) => (
        <option key={count} value={count}>
          {count}
        </option>
      ))}
    </select>
  );
}
