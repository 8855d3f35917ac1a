import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { RefusedNotice } from '#components/desk/refused-notice.tsx';
import { useConfirming } from '#components/desk/use-confirming.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Views } from './filter-actions.ts';

type SaveViewProps = { views: Views; query: string; name: string; onClose: () => void };

/** Asks under which name what is shown now is kept; a name that is there already is replaced after a second word. */
export function SaveView({ views, query, name: initial, onClose }: SaveViewProps) {
  const { screen, mayShare, actions } = views;
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(initial);
  const [isShared, setShared] = useState(false);
  const { isRunning, failure, run, forget } = useConfirming();
  const isThere = failure?.code === 'conflict';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await run(async () => {
      const result = await settle(actions.save({ screen, name, query, isShared, replaces: isThere }));
      return result.ok ? null : result.error;
    });
    if (refused?.code === 'invalid') input.current?.focus();
    if (refused) return;
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title="Save this view"
      initialFocus={input}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="save-view" disabled={isRunning}>
            {isThere ? 'Replace it' : 'Save'}
          </Button>
        </>
      }
    >
      <form id="save-view" onSubmit={(event) => void save(event)}>
        <Field
          id="view-name"
          label="Name"
          hint="The filters are kept, not the stories: what fits later is shown later."
          error={failure?.fields?.name}
        >
          {(control) => (
            <input
              {...control}
              ref={input}
              className="input"
              autoComplete="off"
              maxLength={60}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
                forget();
              }}
            />
          )}
        </Field>
        {mayShare ? (
          <label className="check">
            <input
              type="checkbox"
              checked={isShared}
              onChange={(event) => {
                setShared(event.target.checked);
                forget();
              }}
            />
            For everybody in the newsroom
          </label>
        ) : null}
        <RefusedNotice failure={failure} shownAt={['name']} />
      </form>
    </Dialog>
  );
}
