'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { ArticleContent } from '#lib/articles/types.ts';
import { plainText } from '#lib/document/extract.ts';
import type { StoredMeanwhile } from './autosave.ts';

type ConflictPanelProps = {
  mine: ArticleContent;
  meanwhile: StoredMeanwhile;
  onKeepMine: () => Promise<unknown>;
  /** Answers whether it could be done. */
  onTakeTheirs: () => Promise<boolean>;
};

/** Two texts of one story: shows both, and does nothing until somebody has chosen. */
export function ConflictPanel({ mine, meanwhile, onKeepMine, onTakeTheirs }: ConflictPanelProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const takeTheirs = async () => {
    if (!(await onTakeTheirs())) setProblem('Their text cannot be read just now. Both are kept; try again.');
  };
  const copyMine = async () => {
    try {
      await navigator.clipboard.writeText(asText(mine));
      setProblem('Your text is in the clipboard.');
    } catch {
      setProblem('This browser does not allow it. Select your text and copy it by hand.');
    }
  };
  return (
    <section className="conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{meanwhile.savedByName} saved another text while you were writing</h2>
      <p>
        Nothing was overwritten: theirs is stored, yours is kept in this browser. Choose which one goes on.
      </p>
      <div className="conflict-texts">
        <Text title="Yours, not stored" content={mine} />
        <Text title={`By ${meanwhile.savedByName}`} content={meanwhile.theirs} at={meanwhile.savedAt} />
      </div>
      <div className="conflict-actions">
        <Button look="primary" onClick={() => void onKeepMine()}>
          Keep mine
        </Button>
        <Button onClick={() => void takeTheirs()}>Take theirs</Button>
        <Button look="quiet" onClick={() => void copyMine()}>
          Copy mine
        </Button>
        {problem ? <span className="quiet">{problem}</span> : null}
      </div>
    </section>
  );
}

function Text({ title, content, at }: { title: string; content: ArticleContent; at?: string }) {
  return (
    <article className="conflict-text" aria-label={title}>
      <h3>
        {title} {at ? <TimeStamp at={at} /> : null}
      </h3>
      <pre>{asText(content)}</pre>
    </article>
  );
}

function asText({ headline, standfirst, dateline, body }: ArticleContent): string {
  return [headline, standfirst, dateline, plainText(body)].filter((part) => part.trim() !== '').join('\n\n');
}
