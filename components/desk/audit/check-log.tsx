'use client';

import { useState } from 'react';
import { sendJson } from '#components/desk/ask-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { type ChainPlace, type Finding, findingSentence } from '#lib/audit/chain-findings.ts';

type Turn = { checked: number; findings: Finding[]; last: ChainPlace; isDone: boolean };
type State = { checked: number; findings: string[]; last: ChainPlace | null; doneAt: string | null };

const nothingYet: State = { checked: 0, findings: [], last: null, doneAt: null };
const mostShown = 100;

/** Checks the whole log, some thousand events at a time, and says what was found. */
export function CheckLog() {
  const [state, setState] = useState<State | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isRunning = state !== null && state.doneAt === null && failure === null;
  const check = async () => {
    let now = nothingYet;
    setFailure(null);
    setState(now);
    while (now.doneAt === null) {
      const turn = await sendJson<Turn>('POST', '/api/desk/audit/check', { from: now.last ?? undefined });
      if (!turn.ok) return setFailure(turn.error.message);
      now = after(now, turn.value);
      setState(now);
    }
  };
  return (
    <>
      <Button onClick={() => void check()} disabled={isRunning}>
        Check the log
      </Button>
      <div role="status" className="log-check-outcome">
        {isRunning ? `${state.checked.toLocaleString('en-GB')} events checked so far…` : null}
        {failure ? <Notice tone="bad">{failure}</Notice> : null}
        {state?.doneAt ? <Outcome {...state} doneAt={state.doneAt} /> : null}
      </div>
    </>
  );
}

function Outcome({ checked, findings, last, doneAt }: State & { doneAt: string }) {
  const count = checked.toLocaleString('en-GB');
  if (findings.length === 0)
    return (
      <Notice tone="good">
        {count} events, each as it was written, none missing. The log ends at event {last?.id} with{' '}
        <code>{last?.hash}</code>. Checked <TimeStamp at={doneAt} />.
      </Notice>
    );
  return (
    <Notice tone="bad">
      <p>
        The log was tampered with. {count} events were checked, <TimeStamp at={doneAt} />:
      </p>
      <ul>
        {findings.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function after(state: State, turn: Turn): State {
  return {
    checked: state.checked + turn.checked,
    findings: [...state.findings, ...turn.findings.map(findingSentence)].slice(0, mostShown),
    last: turn.last,
    doneAt: turn.isDone ? new Date().toISOString() : null,
  };
}
