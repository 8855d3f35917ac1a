'use client';

import { Field } from '#components/ui/field.tsx';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { MomentInZones, useOwnZone } from './moment-in-zones.tsx';
import { type Reading, readWhen, type When } from './when.ts';

type WhenFieldsProps = {
  id: string;
  when: When;
  onChange: (when: When) => void;
  /** The newsroom's zone. */
  timeZone: string;
  /** What the server found wrong. */
  errors?: FieldErrors | undefined;
};

/** A day, a time and a zone; what that is on other clocks; and which of the two, when the clocks show it twice. */
export function WhenFields({ id, when, onChange, timeZone, errors }: WhenFieldsProps) {
  const reading = readWhen(when);
  const change = (patch: Partial<When>) => onChange({ ...when, ...patch });
  return (
    <div className="when">
      <div className="when-row">
        <Field id={`${id}-day`} label="Day">
          {(control) => (
            <input
              {...control}
              type="date"
              className="input"
              value={when.day}
              onChange={(event) => change({ day: event.target.value })}
            />
          )}
        </Field>
        <Field id={`${id}-time`} label="Time">
          {(control) => (
            <input
              {...control}
              type="time"
              className="input"
              value={when.time}
              onChange={(event) => change({ time: event.target.value })}
            />
          )}
        </Field>
      </div>
      <ZoneField
        id={`${id}-zone`}
        zone={when.zone}
        timeZone={timeZone}
        error={errors?.zone}
        onChange={(zone) => change({ zone })}
      />
      {reading.choices.length > 0 ? (
        <WhichOfTwo id={id} reading={reading} onChoose={(offset) => change({ offset })} />
      ) : null}
      <div className="when-reading" aria-live="polite">
        {reading.instant ? (
          <MomentInZones at={reading.instant} zones={[when.zone, timeZone]} />
        ) : (
          <p className="field-error">{reading.problem}</p>
        )}
        {reading.instant && (errors?.at ?? errors?.offset) ? (
          <p className="field-error" role="alert">
            {errors?.at ?? errors?.offset}
          </p>
        ) : null}
      </div>
    </div>
  );
}

type WhichOfTwoProps = { id: string; reading: Reading; onChoose: (offset: string) => void };

function WhichOfTwo({ id, reading, onChoose }: WhichOfTwoProps) {
  return (
    <fieldset className="choices">
      <legend className="field-label">The clocks are put back: this time comes twice</legend>
      {reading.choices.map(({ offset, instant }, index) => (
        <label key={offset} className="check">
          <input
            type="radio"
            name={`${id}-offset`}
            checked={instant.getTime() === reading.instant?.getTime()}
            onChange={() => onChoose(offset)}
          />
          {index === 0 ? 'The first' : 'The second'} (UTC{offset})
        </label>
      ))}
    </fieldset>
  );
}

type ZoneFieldProps = {
  id: string;
  zone: string;
  timeZone: string;
  error: string | undefined;
  onChange: (zone: string) => void;
};

function ZoneField({ id, zone, timeZone, error, onChange }: ZoneFieldProps) {
  const own = useOwnZone();
  const near = [...new Set([timeZone, own, 'UTC', zone])];
  const words = (each: string) =>
    each === timeZone ? `${each} (the newsroom)` : each === own ? `${each} (here)` : each;
  return (
    <Field id={id} label="Time zone" error={error}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={zone}
          onChange={(event) => onChange(event.target.value)}
        >
          <optgroup label="Near">
            {near.map((each) => (
              <option key={each} value={each}>
                {words(each)}
              </option>
            ))}
          </optgroup>
          <optgroup label="All">
            {Intl.supportedValuesOf('timeZone')
              .filter((each) => !near.includes(each))
              .map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}
