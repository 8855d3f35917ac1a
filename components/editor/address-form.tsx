'use client';

import { type FormEvent, type ReactNode, useId, useState } from 'react';

type Props = {
  /** What is asked: "Link". */
  title: string;
  /** What the field is called when it is read out. */
  label: string;
  placeholder: string;
  before: unknown;
  verb: string;
  /** Stands under the field as long as nothing is wrong. */
  hint?: string;
  /** Does it; answers with what is wrong with the address, or null. */
  onApply: (address: string) => string | null;
  onClose: () => void;
  /** Other things to do with what stands there already. */
  children?: ReactNode;
};

/** Asks for an address in place: Enter takes it, Escape leaves it as it was. */
export function AddressForm(props: Props) {
  const { title, label, placeholder, before, verb, hint, onApply, onClose, children } = props;
  const [address, setAddress] = useState(typeof before === 'string' ? before : '');
  const [problem, setProblem] = useState('');
  const problemId = useId();
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const wrong = onApply(address);
    if (wrong === null) onClose();
    else setProblem(wrong);
  };
  return (
    <form
      className="link-form"
      aria-label={title}
      noValidate
      onSubmit={apply}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="link-form-row">
        <input
          ref={focusOnce}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-invalid={problem !== ''}
          aria-describedby={problem ? problemId : undefined}
          placeholder={placeholder}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
            setProblem('');
          }}
        />
        <button type="submit">{verb}</button>
        {children}
      </div>
      {problem ? (
        <p id={problemId} className="editor-problem" role="alert">
          {problem}
        </p>
      ) : null}
      {hint && !problem ? <p className="editor-hint">{hint}</p> : null}
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
