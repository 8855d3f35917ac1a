import type { ComponentProps, ReactNode } from 'react';
import { Field } from './field.tsx';

type NumberFieldProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'className'> & {
  id: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
};

/** A field for a whole number. */
export function NumberField({ id, label, hint, error, ...input }: NumberFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...input}
          {...control}
          className="input input-number"
          type="number"
          inputMode="numeric"
          step={1}
        />
      )}
    </Field>
  );
}
