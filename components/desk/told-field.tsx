'use client';

import { type ReactNode, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { partsOfTold, type Told, toldOf } from '#lib/articles/first-published.ts';

type ToldFieldProps = {
  id: string;
  told: Told | null;
  timeZone: string;
  error?: string | undefined;
  hint?: ReactNode;
  disabled?: boolean;
  onChange: (told: Told | null) => void;
};

/** When a story was first published elsewhere: a day, and the minute if it is known, on the newsroom's clocks. */
export function ToldField({ id, told, timeZone, error, hint, disabled, onChange }: ToldFieldProps) {
  const parts = told === null ? { day: '', time: '' } : partsOfTold(told, timeZone);
  const [typed, setTyped] = useState(parts);
  // While a day is being typed it is none yet; somebody else's choice replaces what stands here.
  const isSame = toldOf(typed.day, typed.time, timeZone) === told;
  const shown = isSame ? typed : parts;
  const change = (patch: Partial<typeof typed>) => {
    const next = { ...shown, ...patch };
    setTyped(next);
    const said = toldOf(next.day, next.time, timeZone);
    if (said !== told) onChange(said);
  };
  return (
    <Field id={id} label="First published" error={error} hint={hint}>
      {(control) => (
        <div className="told">
          <input
            {...control}
            type="date"
            className="input"
            value={shown.day}
            disabled={disabled}
            onChange={(event) => change({ day: event.target.value })}
          />
          <input
            type="time"
            className="input"
            aria-label={`Time of the first publication, ${timeZone}`}
            value={shown.time}
            disabled={disabled || shown.day === ''}
            onChange={(event) => change({ time: event.target.value })}
          />
          <span className="quiet">{timeZone}</span>
        </div>
      )}
    </Field>
  );
}
