'use client';

import { useRouter } from 'next/navigation';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { TagActions } from './tag-actions.ts';
import { countOf } from './tag-words.ts';

type MergedTagsProps = {
  merged: { id: string; name: string; at: string; articles: number }[];
  heir: string;
  now: string;
  /** Null for those who may only look. */
  undo: TagActions['undo'] | null;
};

/** What was merged into a tag, each to be taken out again. */
export function MergedTags({ merged, heir, now, undo }: MergedTagsProps) {
  const router = useRouter();
  return (
    <ul className="merged-tags" aria-label="Merged into it">
      {merged.map((tag) => (
        <li key={tag.id}>
          <span>
            {tag.name}
            <span className="field-hint">
              {countOf(tag.articles, 'article', 'articles')}, <TimeStamp at={tag.at} now={now} />
            </span>
          </span>
          {undo ? (
            <ConfirmedAction
              verb="Undo"
              label={`Undo the merge of ${tag.name}`}
              title={`Take “${tag.name}” out of “${heir}” again?`}
              isSmall
              run={() => undo({ id: tag.id })}
              onDone={() => router.refresh()}
            >
              <p>The articles that were given “{tag.name}” have it again, and its own page is back.</p>
            </ConfirmedAction>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
