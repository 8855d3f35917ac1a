import type { ReactNode } from 'react';
import { revisionTitle } from '#components/desk/revision-words.ts';
import { Button } from '#components/ui/button.tsx';
import { fullTime } from '#components/ui/time-words.ts';
import type { TextRef } from '#lib/articles/compare-texts.ts';
import type { RevisionRow } from '#lib/articles/types.ts';

type Props = {
  number: number;
  rows: RevisionRow[];
  from: TextRef;
  to: TextRef;
  /** The page of the history to which `rows` belong; null is the newest. */
  cursor: string | null;
  children?: ReactNode;
};

/** Chooses the two texts to compare, of the revisions listed here and the draft. */
export function ChooseTexts({ number, rows, from, to, cursor, children }: Props) {
  return (
    <form action={compareAddress(number)} className="choose-texts">
      <Choice label="Compare" name="from" rows={rows} chosen={from} />
      <Choice label="with" name="to" rows={rows} chosen={to} />
      {cursor ? <input type="hidden" name="cursor" value={cursor} /> : null}
      <Button type="submit">Compare</Button>
      {children}
    </form>
  );
}

type OtherTextsProps = Omit<Props, 'rows' | 'children'> & { nextCursor: string | null };

/** The ways to older and newer revisions to choose from, while the same two texts stay compared. */
export function OtherTexts({ number, from, to, cursor, nextCursor }: OtherTextsProps) {
  const address = `${compareAddress(number)}?from=${from}&to=${to}`;
  return (
    <>
      {nextCursor ? <a href={`${address}&cursor=${nextCursor}`}>Choose from older revisions</a> : null}
      {cursor ? <a href={address}>Choose from the newest</a> : null}
    </>
  );
}

function compareAddress(number: number): string {
  return `/desk/articles/${number}/history/compare`;
}

type ChoiceProps = { label: string; name: string; rows: RevisionRow[]; chosen: TextRef };

function Choice({ label, name, rows, chosen }: ChoiceProps) {
  return (
    <div className="choose-text">
      <label htmlFor={`choose-${name}`} className="field-label">
        {label}
      </label>
      <select id={`choose-${name}`} name={name} className="input" defaultValue={String(chosen)}>
        <option value="draft">The draft now</option>
        {rows.map((row) => (
          <option key={row.ordinal} value={row.ordinal}>
            {`Revision ${row.ordinal}: ${revisionTitle(row)}, ${fullTime(row.createdAt.toISOString(), 'UTC')}`}
          </option>
        ))}
      </select>
    </div>
  );
}
