'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type Pickable, SearchPicker } from '#components/ui/search-picker.tsx';
import type { Result } from '#lib/platform/errors.ts';

type MergeTermProps = {
  kind: 'tag' | 'author';
  term: { id: string; name: string };
  search: (query: string) => Promise<Pickable[]>;
  merge: (input: { fromId: string; intoId: string }) => Promise<Result<{ slug: string }>>;
  /** What will be when that one stands for both. */
  tell: (into: string) => string;
};

/** Chooses who or what stands for a tag or an author from now on. */
export function MergeTerm({ kind, term, search, merge, tell }: MergeTermProps) {
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
    if (!into) return setProblem(`Choose the ${kind} that is to stand for this one.`);
    setRunning(true);
    const result = await settle(merge({ fromId: term.id, intoId: into.id }));
    // Until the other page is there, a second press would find nothing left to merge.
    if (result.ok) return router.push(`/desk/${kind}s/${result.value.slug}`);
    setRunning(false);
    setProblem(result.error.message);
  };
  return (
    <>
      <Button onClick={() => show(true)}>Merge into…</Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={show}
        title={`Merge “${term.name}”`}
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
          placeholder={`Find the ${kind} that stands for both`}
          search={search}
          onPick={(picked) => {
            setProblem(null);
            setInto(picked);
          }}
          isHidden={(found) => found.id === term.id}
        />
        {into ? <p>{tell(into.name)}</p> : null}
        {problem ? (
          <Notice tone="bad" isAlert>
            {problem}
          </Notice>
        ) : null}
      </Dialog>
    </>
  );
}
