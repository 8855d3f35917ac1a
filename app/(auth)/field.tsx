import type { InputHTMLAttributes } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name'> & {
  name: string;
  label: string;
  hint?: string;
  /** What is wrong with it, said below it and read out with it. */
  wrong?: string;
  /** Marked without words of its own: the form's notice speaks for it. */
  isMarked?: boolean;
};

/** A labelled input with its hint and its error. */
export function Field({ name, label, hint, wrong, isMarked = false, ...input }: Props) {
  const described = [hint && `${name}-hint`, wrong && `${name}-wrong`, isMarked && 'notice']
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        {...input}
        id={name}
        name={name}
        aria-invalid={wrong || isMarked ? true : undefined}
        aria-describedby={described || undefined}
      />
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
