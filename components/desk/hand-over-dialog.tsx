'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type PersonRef, type Stage, stages } from '#lib/articles/types.ts';
import type { Failure } from '#lib/platform/errors.ts';
import { isMoveBack, rightToMove } from '#lib/workflow/stage-rules.ts';
import { stageWords } from './stage.tsx';

type HandOverDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  stage: Stage;
  assignee: PersonRef | null;
  people: (PersonRef & { note: string })[];
  /** Whether this person decides what is ready. */
  mayApprove: boolean;
  /** Does it; answers with why not. */
  onConfirm: (hand: HandOver) => Promise<Failure | null>;
};

/** A step of a story from hand to hand. */
export type HandOver = { stage: Stage; assigneeId: string | null; note: string };

/** Hands the draft on: where it stands now, and in whose hands. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { isOpen, onOpenChange, people, mayApprove, onConfirm } = props;
  const [stage, setStage] = useState(props.stage);
  const [assigneeId, setAssigneeId] = useState(props.assignee?.id ?? '');
  const [note, setNote] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isBack = isMoveBack(props.stage, stage);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    setFailure(await onConfirm({ stage, assigneeId: assigneeId || null, note }));
    setRunning(false);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        setFailure(null);
        setStage(props.stage);
        setAssigneeId(props.assignee?.id ?? '');
        setNote('');
        onOpenChange(open);
      }}
      title="Hand over"
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="primary" type="submit" form="hand-over-form" disabled={isRunning}>
            Hand over
          </Button>
        </>
      }
    >
      <form id="hand-over-form" onSubmit={(event) => void confirm(event)}>
        <Field id="hand-over-stage" label="Stage" error={failure?.fields?.stage}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={stage}
              onChange={(event) => setStage(event.target.value as Stage)}
            >
              {stages.map((each) => (
                <option
                  key={each}
                  value={each}
                  disabled={!mayApprove && each !== props.stage && isEditors(props.stage, each)}
                >
                  {stageWords[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="hand-over-assignee" label="Assignee" error={failure?.fields?.assigneeId}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={assigneeId}
              onChange={(event) => setAssigneeId(event.target.value)}
            >
              <option value="">Nobody</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name} ({person.note})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          id="hand-over-note"
          label={isBack ? 'Reason' : 'Note'}
          hint={
            isBack
              ? 'It goes back: say why, for whoever takes it up again.'
              : 'A word to go with it, if you like.'
          }
          error={failure?.fields?.note}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        {mayApprove ? null : <p className="quiet">An editor decides what is ready.</p>}
        {failure && !failure.fields ? (
          <Notice tone="bad" isAlert>
            {failure.message}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  );
}

function isEditors(from: Stage, to: Stage): boolean {
  return rightToMove(from, to) === 'article:approve';
}
