'use client';

import { type FormEvent, useRef, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { StyleTerm } from '#lib/document/house-style.ts';
import type { Failure } from '#lib/platform/errors.ts';
import type { StyleActions } from './style-actions.ts';

type LineDialogProps = {
  language: string;
  /** The line that is changed; without one another is added. */
  line: StyleTerm | null;
  save: StyleActions['saveLine'];
  onDone: (term: string) => void;
  onClose: () => void;
};

const nothing = { term: '', suggestion: '', reason: '', isWholeWord: true };

const fields = [
  {
    name: 'term',
    label: 'Not',
    hint: 'Without capitals it is found in any case; with capitals only as it stands.',
  },
  { name: 'suggestion', label: 'But', hint: undefined },
  { name: 'reason', label: 'Because', hint: 'In a few words, for whoever reads the hint. May be left out.' },
] as const;

/** One line of the house style, to be written or changed. */
export function LineDialog({ language, line, save, onDone, onClose }: LineDialogProps) {
  const [words, setWords] = useState(line ?? nothing);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const { term, suggestion, reason, isWholeWord } = words;
    const said = { language, term, suggestion, reason, isWholeWord };
    const result = await settle(save({ ...said, ...(line && { id: line.id }) }));
    setRunning(false);
    if (result.ok) onDone(term.trim());
    else setFailure(result.error);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={line ? 'Edit a line' : 'Add a line'}
      initialFocus={first}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="style-line" disabled={isRunning}>
            {line ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="style-line" className="style-form" noValidate onSubmit={(event) => void confirm(event)}>
        {failure && !failure.fields ? (
          <Notice tone="bad" isAlert>
            {failure.message}
          </Notice>
        ) : null}
        {fields.map(({ name, label, hint }) => (
          <Field key={name} id={`style-${name}`} label={label} hint={hint} error={failure?.fields?.[name]}>
            {(control) => (
              <input
                {...control}
                ref={name === 'term' ? first : undefined}
                className="input"
                lang={language}
                value={words[name]}
                onChange={(event) => setWords({ ...words, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <label className="check">
          <input
            type="checkbox"
            checked={words.isWholeWord}
            onChange={(event) => setWords({ ...words, isWholeWord: event.target.checked })}
          />
          Only the whole word
        </label>
      </form>
    </Dialog>
  );
}
