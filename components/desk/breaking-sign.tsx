'use client';

import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { useArticleScreen } from './article-screen.tsx';
import { ConfirmedAction } from './confirmed-action.tsx';

/** Until when the story is labelled as breaking news, and the way to end it before. */
export function BreakingSign({ until }: { until: Date }) {
  const { draft, actions, refresh } = useArticleScreen();
  if (until.getTime() <= Date.now()) return null;
  return (
    <section className="panel-group">
      <h2>Breaking</h2>
      <p>
        Readers see the label until <TimeStamp at={until.toISOString()} />.
      </p>
      {draft.rights.publish ? (
        <ConfirmedAction
          verb="End breaking"
          title="Take the label off now?"
          isSmall
          run={() => actions.endBreaking({ number: draft.number })}
          onDone={refresh}
        >
          <p>The story stays as it is, without the label “Breaking”.</p>
        </ConfirmedAction>
      ) : null}
    </section>
  );
}
