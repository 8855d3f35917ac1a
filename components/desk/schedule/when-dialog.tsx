'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { RefusedNotice } from '#components/desk/refused-notice.tsx';
import { useConfirming } from '#components/desk/use-confirming.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import { readWhen, type When } from './when.ts';
import { WhenFields } from './when-fields.tsx';

type WhenDialogProps = {
  title: string;
  headline: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  verb: string;
  initial: When;
  timeZone: string;
  /** A line to go with it, if there is one. */
  line?: { name: 'reason' | 'note'; label: string; hint: string; initial: string };
  /** Does it; answers with why not. */
  onConfirm: (when: When, line: string) => Promise<Failure | null>;
  onClose: () => void;
};

/** Asks for a time at which something is to happen by itself. */
export function WhenDialog(props: WhenDialogProps) {
  const { title, headline, children, verb, initial, timeZone, line, onConfirm, onClose } = props;
  const [when, setWhen] = useState(initial);
  const [said, setSaid] = useState(line?.initial ?? '');
  const { isRunning, failure, run } = useConfirming();
  const fields = failure?.fields;
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (!readWhen(when).instant) return;
    await run(() => onConfirm(when, said));
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="when-form" disabled={isRunning}>
            {verb}
          </Button>
        </>
      }
    >
      <form id="when-form" noValidate onSubmit={(event) => void confirm(event)}>
        <p className="dialog-headline">{headline || 'No headline yet'}</p>
        {children}
        <WhenFields id="when" when={when} onChange={setWhen} timeZone={timeZone} errors={fields} />
        {line ? (
          <Field id="when-line" label={line.label} hint={line.hint} error={fields?.[line.name]}>
            {(control) => (
              <input
                {...control}
                className="input"
                value={said}
                onChange={(event) => setSaid(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <RefusedNotice failure={failure} shownAt={['at', 'offset', 'zone']} />
      </form>
    </Dialog>
  );
}
