'use client';

import { type FormEvent, useRef, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import { readStyleLines } from '#lib/taxonomy/house-style-lines.ts';
import type { StyleActions } from './style-actions.ts';

type AddLinesDialogProps = {
  language: string;
  add: StyleActions['addLines'];
  onDone: (count: number) => void;
  onClose: () => void;
};

/** Several lines at once, as a list, a spreadsheet or a letter gives them. */
export function AddLinesDialog({ language, add, onDone, onClose }: AddLinesDialogProps) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { lines, unclear } = readStyleLines(text);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const result = await settle(add({ language, terms: lines }));
    setRunning(false);
    if (result.ok) onDone(result.value.count);
    else setFailure(result.error);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Paste lines"
      initialFocus={area}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="style-lines" disabled={isRunning || lines.length === 0}>
            {lines.length === 1 ? 'Add 1 line' : `Add ${lines.length} lines`}
          </Button>
        </>
      }
    >
      <form id="style-lines" className="style-form" onSubmit={(event) => void confirm(event)}>
        <Field
          id="style-pasted"
          label="Lines"
          hint="One a line: what is not written → what is | why. Columns of a spreadsheet do as well. A word that is there already gets the new text."
          error={failure ? sayWhere(failure, lines) : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              ref={area}
              className="input"
              rows={9}
              lang={language}
              value={text}
              placeholder="utilise → use | Shorter"
              onChange={(event) => {
                setText(event.target.value);
                setFailure(null);
              }}
            />
          )}
        </Field>
        <p className="quiet" role="status">
          {unclear.length > 0 ? `Not understood, and left out: line ${unclear.slice(0, 12).join(', ')}.` : ''}
        </p>
      </form>
    </Dialog>
  );
}

function sayWhere(failure: Failure, lines: { term: string }[]): string {
  const [field, message] = Object.entries(failure.fields ?? {})[0] ?? [];
  const line = lines[Number(field?.split('.')[1])];
  return line && message ? `“${line.term}”: ${message}` : (message ?? failure.message);
}
