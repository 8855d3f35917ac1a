'use client';

import { useRouter } from 'next/navigation';
import { searchTags } from '#components/desk/article-requests.ts';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import type { TagView } from '#lib/taxonomy/tag-queries.ts';
import { MergeTerm } from './merge-term.tsx';
import type { TagActions } from './tag-actions.ts';
import { usedBy } from './term-words.ts';

type TagHandsProps = { tag: TagView; actions: Pick<TagActions, 'merge' | 'remove'> };

/** What can be done with a whole tag: merge it into another, or delete it. */
export function TagHands({ tag, actions }: TagHandsProps) {
  const router = useRouter();
  const isUsed = tag.articles > 0 || tag.live > 0;
  return (
    <div className="term-hands">
      <MergeTerm
        kind="tag"
        term={tag}
        search={searchTags}
        merge={actions.merge}
        tell={(into) =>
          `${usedBy(tag)} will say “${into}”, its address leads there, and what it is called finds “${into}”. This can be undone.`
        }
      />
      <ConfirmedAction
        verb="Delete"
        title={`Delete “${tag.name}”?`}
        look="quiet"
        run={() => actions.remove({ id: tag.id, isFromStoriesToo: isUsed })}
        onDone={() => router.push('/desk/tags')}
      >
        <p>
          {isUsed
            ? `It is taken out of ${usedBy(tag)}, and cannot be put back. If another tag replaces it, merge it into that one instead.`
            : 'Nothing has this tag.'}
        </p>
      </ConfirmedAction>
    </div>
  );
}
