'use client';

import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { CorrectionView } from '#lib/publishing/correction-queries.ts';
import { useArticleScreen } from './article-screen.tsx';
import { ConfirmedAction } from './confirmed-action.tsx';
import { correctionKindWords } from './correction-kind-words.ts';

/** What readers were told of the story's mistakes, newest first; what was taken back stays here, struck out. */
export function CorrectionList() {
  const { corrections } = useArticleScreen();
  return (
    <ol className="correction-list">
      {corrections.map((correction) => (
        <Correction key={correction.id} correction={correction} />
      ))}
    </ol>
  );
}

function Correction({ correction }: { correction: CorrectionView }) {
  const { draft, actions, refresh } = useArticleScreen();
  const { id, kind, text, at, madeByName, retractedAt, retractedByName } = correction;
  return (
    <li>
      <p className="quiet">
        {correctionKindWords[kind]}, <TimeStamp at={at.toISOString()} />
        {madeByName ? ` by ${madeByName}` : ''}
      </p>
      {retractedAt ? (
        <>
          <p>
            <del>{text}</del>
          </p>
          <p className="quiet">
            Taken back <TimeStamp at={retractedAt.toISOString()} />
            {retractedByName ? ` by ${retractedByName}` : ''}
          </p>
        </>
      ) : (
        <p>{text}</p>
      )}
      {!retractedAt && draft.publication && draft.rights.correct ? (
        <ConfirmedAction
          verb="Take back"
          opener="Take back…"
          label={`Take back: ${text}`}
          title="Take this correction back?"
          look="quiet"
          isSmall
          run={() => actions.retract({ number: draft.number, id })}
          onDone={refresh}
        >
          <p>Readers no longer see it. It stays here and in the log.</p>
        </ConfirmedAction>
      ) : null}
    </li>
  );
}
