'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { searchTags } from '#components/desk/article-requests.ts';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type Pickable, SearchPicker } from '#components/ui/search-picker.tsx';
import type { TagView } from '#lib/taxonomy/tag-queries.ts';
import type { TagActions } from './tag-actions.ts';
import { countOf } from './tag-words.ts';

type TagHandsProps = { tag: TagView; actions: Pick<TagActions, 'merge' | 'remove'> };

/** What can be done with a whole tag: merge it into another, or delete it. */
export function TagHands({ tag, actions }: TagHandsProps) {
  const router = useRouter();
  const isUsed = tag.articles > 0 || tag.live > 0;
  return (
    <div className="term-hands">
      <MergeTag tag={tag} merge={actions.merge} />
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

function MergeTag({ tag, merge }: { tag: TagView; merge: TagActions['merge'] }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [into, setInto] = useState<Pickable | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const show = (open: boolean) => {
    setInto(null);
    setProblem(null);
    setOpen(open);
  };
  const confirm = async () => {
    if (!into) return setProblem('Choose the tag that is to stand for this one.');
    setRunning(true);
    const result = await settle(merge({ fromId: tag.id, intoId: into.id }));
    setRunning(false);
    if (result.ok) router.push(`/desk/tags/${result.value.slug}`);
    else setProblem(result.error.message);
  };
  return (
    <>
      <Button onClick={() => show(true)}>Merge into…</Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={show}
        title={`Merge “${tag.name}”`}
        actions={
          <>
            <Button onClick={() => show(false)}>Cancel</Button>
            <Button look="primary" disabled={isRunning} onClick={() => void confirm()}>
              Merge
            </Button>
          </>
        }
      >
        <SearchPicker
          id="merge-into"
          label="Merge into"
          placeholder="Find the tag that stands for both"
          search={searchTags}
          onPick={(picked) => {
            setProblem(null);
            setInto(picked);
          }}
          isHidden={(found) => found.id === tag.id}
        />
        {into ? (
          <p>
            {`${usedBy(tag)} will say “${into.name}”, its address leads there, and what it is called finds “${into.name}”. This can be undone.`}
          </p>
        ) : null}
        {problem ? (
          <Notice tone="bad" isAlert>
            {problem}
          </Notice>
        ) : null}
      </Dialog>
    </>
  );
}

function usedBy({ articles, live }: TagView): string {
  return `${countOf(articles, 'article', 'articles')} (${live.toLocaleString('en')} live)`;
}
