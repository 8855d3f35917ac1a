'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import { CorrectionFields, type CorrectionWords } from './correction-fields.tsx';
import { RefusedNotice } from './refused-notice.tsx';
import { useConfirming } from './use-confirming.ts';

/** A note to the readers, and whether the draft's text goes out with it. */
export type CorrectionNote = CorrectionWords & { alsoPublish: boolean; override?: string };

type CorrectDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  headline: string;
  /** The draft says something else than readers have. */
  isChanged: boolean;
  mayPublish: boolean;
  /** Does it; answers with why not. */
  onConfirm: (note: CorrectionNote) => Promise<Failure | null>;
};

const nothingYet: CorrectionWords = { kind: 'correction', text: '' };

/** Tells the readers of a live story what was wrong in it. */
export function CorrectDialog(props: CorrectDialogProps) {
  const { isOpen, onOpenChange, headline, isChanged, mayPublish, onConfirm } = props;
  const [words, setWords] = useState(nothingYet);
  const [alsoPublish, setAlsoPublish] = useState(true);
  const { isRunning, failure, run, forget } = useConfirming();
  const input = useRef<HTMLTextAreaElement>(null);
  const offersText = isChanged && mayPublish;
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await run(() => onConfirm({ ...words, alsoPublish: offersText && alsoPublish }));
    if (!refused) setWords(nothingYet);
    if (refused?.fields?.text) input.current?.focus();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        forget();
        onOpenChange(open);
      }}
      title="Correct this story?"
      initialFocus={input}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="primary" type="submit" form="correct-form" disabled={isRunning}>
            Correct
          </Button>
        </>
      }
    >
      <form id="correct-form" onSubmit={(event) => void confirm(event)}>
        <p className="dialog-headline">{headline}</p>
        <CorrectionFields words={words} onChange={setWords} errors={failure?.fields} input={input} />
        {offersText ? (
          <label className="check">
            <input
              type="checkbox"
              checked={alsoPublish}
              onChange={(event) => setAlsoPublish(event.target.checked)}
            />
            Publish the draft’s text with it
          </label>
        ) : (
          <p className="quiet">The text that readers have stays as it is.</p>
        )}
        <RefusedNotice failure={failure} shownAt={['text']} />
      </form>
    </Dialog>
  );
}
