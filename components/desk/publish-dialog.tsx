'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import type { UpdateView } from '#lib/publishing/update-queries.ts';
import type { Issue } from '#lib/workflow/requirements.ts';
import { useArticleScreen } from './article-screen.tsx';
import { RequirementList } from './requirement-list.tsx';
import { changeWords } from './revision-words.ts';
import { PublishMoment, proposedWhen } from './schedule/publish-moment.tsx';
import type { When } from './schedule/when.ts';
import { noNoteYet, type UpdateNote, UpdateNoteFields } from './update-note.tsx';
import { useUpdate } from './use-update.ts';

/** What was said before it goes out: when, why in spite of what blocks, and what readers are told of what changes. */
export type PublishAnswers = {
  override: string;
  note: UpdateNote | null;
  /** Null: now. */
  when: When | null;
};

type PublishDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** "Publish" the first time, "Update" when readers have an older text. */
  verb: 'Publish' | 'Update';
  headline: string;
  address: string;
  /** When it was first published elsewhere, as it will stand; null: it carries the moment of publishing. */
  date: string | null;
  issues: Issue[];
  /** Whether this person may publish in spite of what blocks. */
  mayOverride: boolean;
  /** Does it now, or at the time; answers with why not, when it was refused in a way that no field explains. */
  onConfirm: (answers: PublishAnswers) => Promise<Failure | null>;
  onGoTo: (field: string) => void;
};

/** Asks once more before readers see it: where it will stand, what will happen, and what is still missing. */
export function PublishDialog(props: PublishDialogProps) {
  const { isOpen, onOpenChange, verb, headline, address, date, issues, onConfirm, onGoTo } = props;
  const [override, setOverride] = useState('');
  const canOverride = props.mayOverride && canBeOverridden(issues);
  const { times, timeZone } = useArticleScreen();
  const [when, setWhen] = useState<When | null>(null);
  useEffect(() => {
    // What is under embargo can only be published later.
    if (isOpen) setWhen(times.embargo ? proposedWhen(times, timeZone) : null);
  }, [isOpen, times, timeZone]);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { update, isLost } = useUpdate(isOpen && verb === 'Update');
  const [note, setNote] = useState(noNoteYet);
  const substantive = substantiveOf(update, failure);
  const asks = substantive.length > 0;
  const confirm = async () => {
    setRunning(true);
    setFailure(null);
    const refused = await onConfirm({
      when,
      override: canOverride ? override : '',
      note: asks ? note : null,
    });
    setRunning(false);
    setFailure(refused);
    if (!refused) setNote(noNoteYet);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        setFailure(null);
        setOverride('');
        onOpenChange(open);
      }}
      title={verb === 'Publish' ? 'Publish this story?' : 'Update the published story?'}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="primary" disabled={isRunning} onClick={() => void confirm()}>
            {when ? 'Schedule' : verb}
          </Button>
        </>
      }
    >
      <p className="dialog-headline">{headline || 'No headline yet'}</p>
      <dl className="facts">
        {verb === 'Update' ? <UpdateFacts update={update} isLost={isLost} /> : null}
        <dt>Address</dt>
        <dd className="address">{address}</dd>
        {verb === 'Publish' ? (
          <>
            <dt>Date</dt>
            <dd>
              {date
                ? `${date}, when it was first published elsewhere`
                : when
                  ? 'The time for which you schedule it'
                  : 'The moment at which you publish it'}
            </dd>
          </>
        ) : null}
        <dt>What happens</dt>
        <dd>
          {when
            ? 'The text as it is now is published at that time. What is typed later is not part of it.'
            : verb === 'Publish'
              ? 'Everybody can read it at once, on its own page, the front, its lists and feeds.'
              : 'Readers see the new text at once. The first publication time stays.'}
        </dd>
      </dl>
      <PublishMoment when={when} onChange={setWhen} errors={failure?.fields} />
      {asks ? (
        <UpdateNoteFields substantive={substantive} note={note} onChange={setNote} errors={failure?.fields} />
      ) : null}
      {issues.length > 0 ? <RequirementList issues={issues} onGoTo={onGoTo} /> : null}
      {canOverride ? <OverrideField reason={override} onReason={setOverride} /> : null}
      {isRunning ? (
        <p className="quiet">
          {when ? 'Storing the last changes and scheduling…' : 'Storing the last changes and publishing…'}
        </p>
      ) : null}
      {failure && !isAtNote(failure) && !(when && isAtTime(failure)) ? (
        <Notice tone="bad" isAlert>
          {failure.message}
        </Notice>
      ) : null}
    </Dialog>
  );
}

// What only the server found, because the text changed since it was asked, is shown in the same place.
function substantiveOf(update: UpdateView | null, failure: Failure | null): string[] {
  const refused = failure?.fields?.note;
  if (update && update.substantive.length > 0) return update.substantive;
  return refused ? [refused] : [];
}

function isAtNote({ fields }: Failure): boolean {
  return Boolean(fields?.note || fields?.text || fields?.kind);
}

function isAtTime({ fields }: Failure): boolean {
  return Boolean(fields?.at || fields?.zone || fields?.offset);
}

type UpdateFactsProps = { update: UpdateView | null; isLost: boolean };

function UpdateFacts({ update, isLost }: UpdateFactsProps) {
  const { draft } = useArticleScreen();
  return (
    <>
      <dt>Changed</dt>
      <dd>
        {update ? changeWords(update.changes) || 'Nothing since readers got it' : null}
        {update ? null : isLost ? 'It could not be compared' : 'Comparing…'}
        {update ? (
          <>
            .{' '}
            <a href={`/desk/articles/${draft.number}/history/compare?from=${update.ordinal}&to=draft`}>
              Compare
            </a>
          </>
        ) : null}
      </dd>
    </>
  );
}

function canBeOverridden(issues: Issue[]): boolean {
  const blocking = issues.filter(({ level }) => level === 'blocks');
  return blocking.length > 0 && blocking.every(({ isFixed }) => !isFixed);
}

function OverrideField({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  return (
    <Field
      id="publish-override"
      label="Publish in spite of this because"
      hint="With a reason it goes out as it is. The reason stays in the newsroom’s log."
    >
      {(control) => (
        <input
          {...control}
          className="input"
          maxLength={500}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      )}
    </Field>
  );
}
