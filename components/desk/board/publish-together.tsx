'use client';

import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { RefusedNotice } from '#components/desk/refused-notice.tsx';
import { NowOrThen } from '#components/desk/schedule/now-or-then.tsx';
import type { WhenInput } from '#components/desk/schedule/time-actions.ts';
import { inputOf, laterToday, readWhen, type When } from '#components/desk/schedule/when.ts';
import { useConfirming } from '#components/desk/use-confirming.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Result } from '#lib/platform/errors.ts';
import type { BoardCard } from '#lib/workflow/types.ts';

/** Publishing several stories at one moment, now or at a time: all, or none. */
export type TogetherActions = {
  publishAll: (numbers: number[]) => Promise<Result<unknown>>;
  scheduleAll: (input: { numbers: number[]; name: string } & WhenInput) => Promise<Result<unknown>>;
};

type PublishTogetherProps = {
  cards: BoardCard[];
  actions: TogetherActions;
  timeZone: string;
  onDone: () => void;
};

/** Publishes the chosen stories together or schedules them; when one is not ready, none is, and each says why. */
export function PublishTogether({ cards, actions, timeZone, onDone }: PublishTogetherProps) {
  const [isOpen, setOpen] = useState(false);
  const [when, setWhen] = useState<When | null>(null);
  const [name, setName] = useState('');
  const { isRunning, failure, run, forget } = useConfirming();
  const open = (toOpen: boolean) => {
    forget();
    setOpen(toOpen);
  };
  const confirm = async () => {
    if (when && !readWhen(when).instant) return;
    const numbers = cards.map(({ number }) => number);
    const refused = await run(async () => {
      const act = when
        ? actions.scheduleAll({ numbers, name, ...inputOf(when) })
        : actions.publishAll(numbers);
      const result = await settle(act);
      return result.ok ? null : result.error;
    });
    if (refused) return;
    setOpen(false);
    setName('');
    setWhen(null);
    onDone();
  };
  const isOfStories = cards.some(({ number }) => failure?.fields?.[number]);
  return (
    <>
      <Button small onClick={() => open(true)}>
        Publish together…
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={open}
        title="Publish these together?"
        actions={
          <>
            <Button onClick={() => open(false)}>Cancel</Button>
            <Button look="primary" disabled={isRunning} onClick={() => void confirm()}>
              {when ? 'Schedule' : 'Publish'}
            </Button>
          </>
        }
      >
        <p>All of them reach readers at one moment. If one is not ready, none is published.</p>
        <ul className="together">
          {cards.map(({ number, headline }) => (
            <li key={number}>
              <a href={`/desk/articles/${number}`}>{headline || 'No headline yet'}</a>
              {failure?.fields?.[number] ? <p className="field-error">{failure.fields[number]}</p> : null}
            </li>
          ))}
        </ul>
        {cards.length > 1 ? (
          <NowOrThen
            id="together-at"
            when={when}
            onChange={setWhen}
            propose={() => laterToday(new Date(), timeZone)}
            timeZone={timeZone}
            errors={failure?.fields}
          />
        ) : null}
        {when ? (
          <Field
            id="together-name"
            label="Name"
            hint="What the newsroom calls it, if it has a name."
            error={failure?.fields?.name}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {failure && isOfStories ? (
          <Notice tone="bad" isAlert>
            {failure.message}
          </Notice>
        ) : (
          <RefusedNotice failure={failure} shownAt={['at', 'offset', 'zone', 'name']} />
        )}
      </Dialog>
    </>
  );
}
