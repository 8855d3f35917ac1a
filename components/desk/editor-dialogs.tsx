'use client';

import { useContent, useIsTouched } from '#components/editor/live/use-live-article.ts';
import { dayWords, fullTime } from '#components/ui/time-words.ts';
import { isDayAlone, type Told } from '#lib/articles/first-published.ts';
import type { PersonRef } from '#lib/articles/types.ts';
import type { Failure, FieldErrors } from '#lib/platform/errors.ts';
import { type EditorDialog, useArticleScreen } from './article-screen.tsx';
import { CorrectDialog, type CorrectionNote } from './correct-dialog.tsx';
import { type DeskActions, settle } from './desk-actions.ts';
import { type HandOver, HandOverDialog } from './hand-over-dialog.tsx';
import { type PublishAnswers, PublishDialog } from './publish-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { TimeDialogs } from './schedule/time-dialogs.tsx';
import { inputOf, type When } from './schedule/when.ts';
import { usePath } from './slug-field.tsx';
import { useIssues } from './use-issues.ts';
import { type WithdrawalWords, WithdrawDialog } from './withdraw-dialog.tsx';

type EditorDialogsProps = {
  dialog: EditorDialog | null;
  setDialog: (dialog: EditorDialog | null) => void;
  verb: 'Publish' | 'Update';
  people: (PersonRef & { note: string })[];
  actions: DeskActions;
  /** Publishing was refused because of these fields. */
  onRefused: (fields: FieldErrors, first: string) => void;
  onPublished: (result: { path: string; kind: string }) => void;
};

// The date that readers will see, if it is not that of the moment.
function dateWords(told: Told | null, timeZone: string): string | null {
  if (told === null) return null;
  return isDayAlone(told) ? dayWords(told) : fullTime(told, timeZone);
}

const ofNote = new Set(['note', 'kind', 'text']);

const notStored: Failure = {
  code: 'conflict',
  message: 'Your last changes are not stored yet, so nothing was done. See above why, then try again.',
};

const ofTime = new Set(['at', 'zone', 'offset']);

const toldNow: Failure = {
  code: 'invalid',
  message:
    'A correction is told when it is made: publish this now, or give a reason why readers need not be told.',
  fields: { note: 'A correction cannot be scheduled. Publish it now, or give a reason.' },
};

/** The windows over the editor; each waits until the text is stored before it asks the server for anything. */
export function EditorDialogs(props: EditorDialogsProps) {
  const { dialog, setDialog, actions } = props;
  const { article, draft, standing, timeActions, siteUrl, timeZone, goTo, refresh } = useArticleScreen();
  const { headline, firstPublished } = useContent(article, draft.content);
  const isTouched = useIsTouched(article);
  const path = usePath();
  const issues = useIssues();
  const number = draft.number;
  const untilStored = async () => (await article?.live.untilStored()) ?? false;

  // What a field of the page explains is shown there; the rest stays in the window.
  const refuse = (failure: Failure | null): Failure | null => {
    const [first] = Object.keys(failure?.fields ?? {});
    if (!failure?.fields || first === undefined || ofNote.has(first) || ofTime.has(first)) return failure;
    props.onRefused(failure.fields, first);
    return null;
  };
  const schedule = async (when: When, { override, note }: PublishAnswers): Promise<Failure | null> => {
    if (note?.isTold) return toldNow;
    const words = { override, note: note?.reason ?? '' };
    const result = await settle(timeActions.schedule({ number, ...words, ...inputOf(when) }));
    if (!result.ok) return refuse(result.error);
    setDialog(null);
    refresh();
    return null;
  };
  const publish = async (answers: PublishAnswers): Promise<Failure | null> => {
    const { override, note, when } = answers;
    if (!(await untilStored())) return notStored;
    if (when) return await schedule(when, answers);
    if (note?.isTold) return refuse(await correct({ ...note.words, alsoPublish: true, override }));
    const result = await settle(actions.publish({ number, override, note: note?.reason ?? '' }));
    if (!result.ok) return refuse(result.error);
    setDialog(null);
    article?.untouch();
    props.onPublished(result.value);
    refresh();
    return null;
  };
  const correct = async (note: CorrectionNote): Promise<Failure | null> => {
    if (note.alsoPublish && !(await untilStored())) return notStored;
    const result = await settle(actions.correct({ number, ...note }));
    if (!result.ok) return result.error;
    setDialog(null);
    if (note.alsoPublish) article?.untouch();
    refresh();
    return null;
  };
  const withdraw = async (words: WithdrawalWords): Promise<Failure | null> => {
    const result = await settle(actions.withdraw({ number, ...words }));
    if (!result.ok) return result.error;
    setDialog(null);
    refresh();
    return null;
  };
  const restore = async (): Promise<Failure | null> => {
    const result = await settle(actions.bringBack({ number }));
    if (!result.ok) return result.error;
    setDialog(null);
    refresh();
    return null;
  };
  const handOver = async (hand: HandOver): Promise<Failure | null> => {
    if (draft.rights.edit && !(await untilStored())) return notStored;
    const seen = { stage: draft.stage, assigneeId: draft.assignee?.id ?? null };
    const result = await settle(actions.handOver({ number, ...hand, seen }));
    if (!result.ok) return result.error;
    setDialog(null);
    refresh();
    return null;
  };
  const follow = (name: EditorDialog) => (isOpen: boolean) => setDialog(isOpen ? name : null);

  return (
    <>
      <PublishDialog
        isOpen={dialog === 'publish'}
        onOpenChange={follow('publish')}
        verb={props.verb}
        headline={headline}
        address={siteUrl + path}
        date={draft.withdrawn ? null : dateWords(firstPublished, timeZone)}
        issues={issues}
        mayOverride={standing.rights.override}
        onConfirm={publish}
        onGoTo={goTo}
      />
      <CorrectDialog
        isOpen={dialog === 'correct'}
        onOpenChange={follow('correct')}
        headline={headline}
        isChanged={isTouched || draft.publication?.changedSince === true}
        mayPublish={draft.rights.publish}
        onConfirm={correct}
      />
      <WithdrawDialog
        isOpen={dialog === 'withdraw'}
        onOpenChange={follow('withdraw')}
        headline={headline}
        onConfirm={withdraw}
      />
      <RestoreDialog
        isOpen={dialog === 'restore'}
        onOpenChange={follow('restore')}
        headline={headline}
        onConfirm={restore}
      />
      <TimeDialogs dialog={dialog} headline={headline} onClose={() => setDialog(null)} />
      <HandOverDialog
        key={`${draft.stage} ${draft.assignee?.id}`}
        isOpen={dialog === 'hand-over'}
        onOpenChange={follow('hand-over')}
        stage={draft.stage}
        assignee={draft.assignee}
        people={props.people}
        mayApprove={standing.rights.approve}
        onConfirm={handOver}
      />
    </>
  );
}
