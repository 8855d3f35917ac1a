'use client';

import type { DraftView, PersonRef, Stage } from '#lib/articles/types.ts';
import type { Failure, FieldErrors } from '#lib/platform/errors.ts';
import type { Issue } from '#lib/workflow/requirements.ts';
import { type DeskActions, settle } from './desk-actions.ts';
import type { EditorDialog } from './editor-header.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import type { ArticleDraft } from './use-article-draft.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type EditorDialogsProps = {
  draft: DraftView;
  text: ArticleDraft;
  dialog: EditorDialog | null;
  setDialog: (dialog: EditorDialog | null) => void;
  verb: 'Publish' | 'Update';
  address: string;
  issues: Issue[];
  people: (PersonRef & { note: string })[];
  actions: DeskActions;
  onGoTo: (field: string) => void;
  /** Publishing was refused because of these fields. */
  onRefused: (fields: FieldErrors, first: string) => void;
  onPublished: (result: { path: string; kind: string }) => void;
  /** Something has changed on the server that the page should show. */
  onDone: () => void;
};

const notStored: Failure = {
  code: 'conflict',
  message: 'Your last changes are not stored yet, so nothing was done. See above why, then try again.',
};

/** The windows over the editor; each waits until the text is stored before it asks the server for anything. */
export function EditorDialogs(props: EditorDialogsProps) {
  const { draft, text, dialog, setDialog, actions, onDone } = props;
  const number = draft.number;

  const publish = async (): Promise<Failure | null> => {
    if (!(await text.autosave.saveNow())) return notStored;
    const result = await settle(actions.publish({ number, baseVersion: text.autosave.state().version }));
    if (!result.ok) {
      const [first] = Object.keys(result.error.fields ?? {});
      if (!result.error.fields || first === undefined) return result.error;
      props.onRefused(result.error.fields, first);
      return null;
    }
    setDialog(null);
    props.onPublished(result.value);
    onDone();
    return null;
  };
  const withdraw = async (reason: string): Promise<Failure | null> => {
    const result = await settle(actions.withdraw({ number, reason }));
    if (!result.ok) return result.error;
    setDialog(null);
    onDone();
    return null;
  };
  const handOver = async (stage: Stage, assigneeId: string | null): Promise<Failure | null> => {
    if (draft.rights.edit && !(await text.autosave.saveNow())) return notStored;
    const result = await settle(actions.handOver({ number, stage, assigneeId }));
    if (!result.ok) return result.error;
    setDialog(null);
    onDone();
    return null;
  };
  const follow = (name: EditorDialog) => (isOpen: boolean) => setDialog(isOpen ? name : null);

  return (
    <>
      <PublishDialog
        isOpen={dialog === 'publish'}
        onOpenChange={follow('publish')}
        verb={props.verb}
        headline={text.content.headline}
        address={props.address}
        issues={props.issues}
        onConfirm={publish}
        onGoTo={props.onGoTo}
      />
      <WithdrawDialog
        isOpen={dialog === 'withdraw'}
        onOpenChange={follow('withdraw')}
        headline={text.content.headline}
        onConfirm={withdraw}
      />
      <HandOverDialog
        key={`${draft.stage} ${draft.assignee?.id}`}
        isOpen={dialog === 'hand-over'}
        onOpenChange={follow('hand-over')}
        stage={draft.stage}
        assignee={draft.assignee}
        people={props.people}
        onConfirm={handOver}
      />
    </>
  );
}
