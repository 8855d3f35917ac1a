'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { TagPair } from '#lib/taxonomy/list-tag-pairs.ts';
import type { PairActions } from './tag-actions.ts';
import { countOf } from './term-words.ts';

type Said = { words: string; isBad?: boolean; undo?: { id: string; name: string } };

type TagPairsProps = { pairs: TagPair[]; actions: PairActions | null };

/** Tags that look alike, two by two: the same, or not. */
export function TagPairs({ pairs, actions }: TagPairsProps) {
  const router = useRouter();
  const [said, setSaid] = useState<Said | null>(null);
  const [isRunning, setRunning] = useState(false);
  const act = async (
    action: Promise<{ ok: true } | { ok: false; error: { message: string } }>,
    done: Said,
  ) => {
    setRunning(true);
    const result = await action;
    setRunning(false);
    setSaid(result.ok ? done : { words: result.error.message, isBad: true });
    if (result.ok) router.refresh();
  };
  const undo = said?.undo;
  return (
    <>
      <div role="status">
        {said ? (
          <Notice
            tone={said.isBad ? 'bad' : 'plain'}
            actions={
              undo && actions ? (
                <Button
                  small
                  disabled={isRunning}
                  onClick={() =>
                    void act(settle(actions.undo({ id: undo.id })), {
                      words: `“${undo.name}” stands alone again.`,
                    })
                  }
                >
                  Undo
                </Button>
              ) : null
            }
          >
            {said.words}
          </Notice>
        ) : null}
      </div>
      <ul className="tag-pairs" aria-label="Tags that look alike">
        {pairs.map(({ tags, words }) => (
          <li key={tags.map(({ id }) => id).join()}>
            {tags.map((tag, place) => (
              <div key={tag.id} className="tag-pair-side">
                <a href={`/desk/tags/${tag.slug}`}>{tag.name}</a>
                {words[place] === tag.name ? null : <span className="field-hint">also “{words[place]}”</span>}
                <span className="field-hint">{countOf(tag.live, 'live story', 'live stories')}</span>
              </div>
            ))}
            {actions ? (
              <div className="tag-pair-hands">
                <Button
                  small
                  disabled={isRunning}
                  aria-label={`Merge ${tags[1].name} into ${tags[0].name}`}
                  onClick={() =>
                    void act(settle(actions.merge({ fromId: tags[1].id, intoId: tags[0].id })), {
                      words: `“${tags[1].name}” was merged into “${tags[0].name}”.`,
                      undo: tags[1],
                    })
                  }
                >
                  Merge
                </Button>
                <Button
                  small
                  look="quiet"
                  disabled={isRunning}
                  aria-label={`${tags[0].name} and ${tags[1].name} are not the same`}
                  onClick={() =>
                    void act(settle(actions.keepApart({ ids: [tags[0].id, tags[1].id] })), {
                      words: 'You will not be asked about these two again.',
                    })
                  }
                >
                  Not the same
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
