'use client';

import { Field } from '#components/ui/field.tsx';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { CorrectionFields, type CorrectionWords } from './correction-fields.tsx';

/** What readers are told of a substantive change: a correction, or nothing and why. */
export type UpdateNote = { isTold: boolean; words: CorrectionWords; reason: string };

export const noNoteYet: UpdateNote = {
  isTold: true,
  words: { kind: 'correction', text: '' },
  reason: '',
};

type UpdateNoteFieldsProps = {
  /** What was found, in words. */
  substantive: string[];
  note: UpdateNote;
  onChange: (note: UpdateNote) => void;
  errors: FieldErrors | undefined;
};

const mostShown = 6;

/** What readers relied on and is told otherwise now, and what they are to hear of it. */
export function UpdateNoteFields({ substantive, note, onChange, errors }: UpdateNoteFieldsProps) {
  const others = substantive.length - mostShown;
  return (
    <fieldset className="update-note">
      <legend>Readers were told otherwise</legend>
      <ul className="update-found">
        {substantive.slice(0, mostShown).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {others > 0 ? <li>and {others} more</li> : null}
      </ul>
      <label className="check">
        <input
          type="radio"
          name="update-note"
          checked={note.isTold}
          onChange={() => onChange({ ...note, isTold: true })}
        />
        Add a correction
      </label>
      {note.isTold ? (
        <CorrectionFields
          words={note.words}
          onChange={(words) => onChange({ ...note, words })}
          errors={errors}
        />
      ) : null}
      <label className="check">
        <input
          type="radio"
          name="update-note"
          checked={!note.isTold}
          onChange={() => onChange({ ...note, isTold: false })}
        />
        No note
      </label>
      {note.isTold ? null : (
        <Field
          id="update-reason"
          label="Why readers need not be told"
          hint="For the newsroom’s log; readers do not see it."
          error={errors?.note}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={300}
              value={note.reason}
              onChange={(event) => onChange({ ...note, reason: event.target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
