'use client';

import { useState } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import { StageChip } from '#components/desk/stage.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';

/** Where the story stands, since when, in whose hands; and the way to take it up or hand it on. */
export function Hands() {
  const { draft, standing, actions, open, refresh } = useArticleScreen();
  const [refused, setRefused] = useState<string | null>(null);
  const claim = async () => {
    const result = await settle(actions.claim({ number: draft.number }));
    setRefused(result.ok ? null : result.error.message);
    refresh();
  };
  return (
    <>
      <p className="hands">
        <StageChip stage={draft.stage} />
        <span>{draft.assignee ? draft.assignee.name : 'Nobody’s'}</span>
        <span className="quiet">
          since <TimeStamp at={standing.stageSince.toISOString()} />
        </span>
      </p>
      {refused ? (
        <Notice tone="bad" isAlert>
          {refused}
        </Notice>
      ) : null}
      <div className="hands-steps">
        {standing.rights.claim ? (
          <Button small onClick={() => void claim()}>
            Take it up
          </Button>
        ) : null}
        {draft.rights.handOver ? (
          <Button small onClick={() => open('hand-over')}>
            Hand over…
          </Button>
        ) : null}
      </div>
    </>
  );
}
