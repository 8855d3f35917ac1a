'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import { useLeaving } from '#components/desk/use-leaving.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import type { LetterScreenProps } from './letter-actions.ts';
import { LetterStories } from './letter-stories.tsx';
import { readersInWords } from './letter-words.ts';

/** What a letter says, in its form; nothing leaves it unstored. */
export function LetterEditor(props: LetterScreenProps) {
  const { letter, readers, lastSentAt, isMailOn, actions } = props;
  const { id, version } = letter;
  const { refresh } = useRouter();
  const [subject, setSubject] = useState(letter.subject);
  const [intro, setIntro] = useState(letter.intro);
  const [stories, setStories] = useState(props.stories);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const [isRunning, setRunning] = useState(false);
  const numbers = stories.map(({ number }) => number);
  const isChanged =
    subject !== letter.subject || intro !== letter.intro || numbers.join() !== letter.stories.join();
  const store = async () => {
    setRunning(true);
    const result = await settle(actions.save({ id, baseVersion: version, subject, intro, stories: numbers }));
    setRunning(false);
    setFailure(result.ok ? null : result.error);
    return result.ok;
  };
  useStoring(isChanged, store);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await store()) refresh();
  };
  const sendTest = async () => {
    const result = await settle(actions.sendTest({ id }));
    setFailure(result.ok ? null : result.error);
    setSaid(result.ok ? `A test is on its way to ${result.value.email}.` : '');
  };
  const wrong = failure?.fields ?? {};
  return (
    <form className="letter-form" noValidate onSubmit={(event) => void save(event)}>
      {failure && !failure.fields ? (
        <Notice tone="bad" isAlert>
          {failure.message}
        </Notice>
      ) : null}
      {props.stories.length < letter.stories.length ? (
        <Notice tone="warning">
          A story of this letter is not published any more, and is left out. Save to go on without it.
        </Notice>
      ) : null}
      <Field id="letter-subject" label="Subject" error={wrong.subject}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
          />
        )}
      </Field>
      <Field
        id="letter-intro"
        label="Introduction"
        hint="Above the stories; may be empty. An empty line begins a paragraph."
        error={wrong.intro}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={4}
            value={intro}
            onChange={(event) => setIntro(event.target.value)}
          />
        )}
      </Field>
      <LetterStories stories={stories} onChange={setStories} error={wrong.stories} />
      <div className="letter-steps">
        <Button type="submit" look={isChanged ? 'primary' : 'plain'} disabled={isRunning || !isChanged}>
          Save
        </Button>
        <Button disabled={!isMailOn || isChanged} onClick={() => void sendTest()}>
          Send me a test
        </Button>
        {isMailOn && !isChanged ? (
          <ConfirmedAction
            verb={`Send to ${readersInWords(readers)}`}
            opener="Send…"
            title="Send this letter?"
            look="primary"
            run={() => actions.send({ id, baseVersion: version })}
            onDone={refresh}
          >
            <p>
              It goes to {readersInWords(readers)} at once. What has been sent cannot be called back, but the
              rest can be paused.
            </p>
            {lastSentAt ? (
              <p>
                They were last sent such a letter at <TimeStamp at={lastSentAt} />.
              </p>
            ) : null}
          </ConfirmedAction>
        ) : null}
      </div>
      <p className="quiet" role="status">
        {isChanged ? 'Not saved yet. Save to see it in the preview, and to send it.' : said}
      </p>
    </form>
  );
}

/** Stores what was changed before a link is followed; what cannot be stored keeps the page. */
function useStoring(isChanged: boolean, store: () => Promise<boolean>): void {
  const latest = useRef({ isChanged, store });
  useEffect(() => {
    latest.current = { isChanged, store };
  });
  const [work] = useState(() => ({
    state: () => ({ waiting: latest.current.isChanged ? 1 : 0 }),
    untilStored: async () => {
      if (!(await latest.current.store())) await new Promise(() => undefined);
    },
  }));
  useLeaving(work);
}
