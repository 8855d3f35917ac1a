'use client';

import { useRef, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Result } from '#lib/platform/errors.ts';
import type { NotificationChoice } from '#lib/workflow/notification-kinds.ts';

type ChoicesFormProps = {
  choices: NotificationChoice[];
  /** Whether the newsroom can send mail at all. */
  isMailOn: boolean;
  save: (input: unknown) => Promise<Result<unknown>>;
};

const whenWords: Record<NotificationChoice['kind'], string> = {
  schedule_failed: 'A story of yours could not be published or withdrawn at its time',
  returned: 'A story of yours goes back',
  assigned: 'A story is put into your hands',
  mentioned: 'Somebody names you in a comment',
  published: 'A story of yours is published',
  handed_over: 'A story of yours moves on',
};

/** What I am told of, and how. */
export function ChoicesForm({ choices: stored, isMailOn, save }: ChoicesFormProps) {
  const [choices, setChoices] = useState(stored);
  const [outcome, setOutcome] = useState<Result<unknown> | null>(null);
  const newest = useRef(stored);
  newest.current = choices;
  const set = (kind: NotificationChoice['kind'], change: Partial<NotificationChoice>) => {
    setOutcome(null);
    setChoices((was) => was.map((choice) => (choice.kind === kind ? { ...choice, ...change } : choice)));
  };
  const submit = async () => {
    const result = await settle(save({ choices }));
    // What was chosen since is not saved.
    if (newest.current === choices || !result.ok) setOutcome(result);
  };
  return (
    <form
      className="choices-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {isMailOn ? null : (
        <Notice>
          This newsroom sends no e-mail: whoever runs it has not set up a mail server. Your choice is kept.
        </Notice>
      )}
      <table className="told-choices">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">In the desk</th>
            <th scope="col">E-mail at once</th>
          </tr>
        </thead>
        <tbody>
          {choices.map(({ kind, inDesk, byMail }) => (
            <tr key={kind}>
              <th scope="row">{whenWords[kind]}</th>
              <td>
                <Check
                  label={`In the desk: ${whenWords[kind]}`}
                  isOn={inDesk}
                  set={(isOn) => set(kind, { inDesk: isOn })}
                />
              </td>
              <td>
                <Check
                  label={`By e-mail: ${whenWords[kind]}`}
                  isOn={byMail}
                  set={(isOn) => set(kind, { byMail: isOn })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="choices-foot">
        <Button type="submit" look="primary">
          Save
        </Button>
        <span role="status">{outcome?.ok ? 'Saved' : null}</span>
      </div>
      {outcome && !outcome.ok ? (
        <Notice tone="bad" isAlert>
          {outcome.error.message}
        </Notice>
      ) : null}
    </form>
  );
}

function Check({ label, isOn, set }: { label: string; isOn: boolean; set: (isOn: boolean) => void }) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isOn}
      onChange={(event) => set(event.target.checked)}
    />
  );
}
