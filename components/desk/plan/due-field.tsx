'use client';

import { type FocusEvent, useMemo } from 'react';
import { Field } from '#components/ui/field.tsx';
import { partsOfTold } from '#lib/articles/first-published.ts';
import { useTyped } from './use-typed.ts';

type DueFieldProps = {
  /** An instant. */
  value: string | null;
  timeZone: string;
  error: string | undefined;
  isOff: boolean;
  /** The day and the minute on the newsroom's clocks; no day takes the time away. */
  onStore: (day: string, time: string) => Promise<void>;
};

const none = { day: '', time: '' };

/** By when the story is wanted, on the newsroom's clocks. */
export function DueField({ value, timeZone, error, isOff, onStore }: DueFieldProps) {
  const stored = useMemo(() => (value ? partsOfTold(value, timeZone) : none), [value, timeZone]);
  const { typed: parts, type: setParts, hold } = useTyped(stored, error !== undefined);
  const leave = (event: FocusEvent<HTMLFieldSetElement>) => {
    // From the day to the minute one is still saying the same thing.
    if (event.currentTarget.contains(event.relatedTarget)) return;
    hold(false);
    void onStore(parts.day, parts.time);
  };
  return (
    <Field id="plan-due" label="Due" hint={`On the newsroom’s clocks (${timeZone}).`} error={error}>
      {(control) => (
        <fieldset className="told" onFocus={() => hold(true)} onBlur={leave}>
          <legend className="visually-hidden">By when</legend>
          <input
            {...control}
            type="date"
            className="input"
            value={parts.day}
            disabled={isOff}
            onChange={(event) => setParts({ ...parts, day: event.target.value })}
          />
          <input
            type="time"
            className="input"
            aria-label="Due, time"
            value={parts.time}
            disabled={isOff || parts.day === ''}
            onChange={(event) => setParts({ ...parts, time: event.target.value })}
          />
        </fieldset>
      )}
    </Field>
  );
}
