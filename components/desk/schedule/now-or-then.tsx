import type { FieldErrors } from '#lib/platform/errors.ts';
import type { When } from './when.ts';
import { WhenFields } from './when-fields.tsx';

type NowOrThenProps = {
  id: string;
  /** Null: now. */
  when: When | null;
  onChange: (when: When | null) => void;
  /** The time from which a choice begins. */
  propose: () => When;
  timeZone: string;
  errors: FieldErrors | undefined;
};

/** Now, or at a time. */
export function NowOrThen({ id, when, onChange, propose, timeZone, errors }: NowOrThenProps) {
  return (
    <>
      <fieldset className="choices">
        <legend className="field-label">When</legend>
        <label className="check">
          <input type="radio" name={`${id}-moment`} checked={when === null} onChange={() => onChange(null)} />
          Now
        </label>
        <label className="check">
          <input
            type="radio"
            name={`${id}-moment`}
            checked={when !== null}
            onChange={() => onChange(when ?? propose())}
          />
          At a time
        </label>
      </fieldset>
      {when ? (
        <WhenFields id={id} when={when} onChange={onChange} timeZone={timeZone} errors={errors} />
      ) : null}
    </>
  );
}
