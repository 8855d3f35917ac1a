import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { messageOf, type Result } from '#lib/platform/errors.ts';
import type { SavedFilter } from '#lib/workflow/list-filters.ts';
import type { Views } from './filter-actions.ts';

type Said = { words: string; isBad: boolean; undo: (() => void) | null };

/** The saved filters as they are changed: shown at once, and as they were when it could not be done. */
export function useManagedViews({ screen, filters, actions }: Views) {
  const router = useRouter();
  const [shown, show] = useOptimistic(filters);
  const [, start] = useTransition();
  const [said, setSaid] = useState<Said | null>(null);
  const change = (
    next: SavedFilter[],
    act: () => Promise<Result<unknown>>,
    words: string,
    undo: (() => void) | null = null,
  ) =>
    start(async () => {
      show(next);
      const result = await settle(act());
      setSaid(
        result.ok
          ? { words, isBad: false, undo }
          : { words: messageOf(result.error), isBad: true, undo: null },
      );
      start(() => router.refresh());
    });
  const idsBeside = (filter: SavedFilter) =>
    shown.filter((each) => each.isShared === filter.isShared).map(({ id }) => id);

  const rename = (filter: SavedFilter, name: string) => {
    if (name.trim() === filter.name) return;
    const next = shown.map((each) => (each.id === filter.id ? { ...each, name } : each));
    change(next, () => actions.rename({ id: filter.id, name }), `“${filter.name}” is called “${name}” now.`);
  };
  const move = (filter: SavedFilter, by: 1 | -1) => {
    const ids = idsBeside(filter);
    const at = ids.indexOf(filter.id);
    const other = ids[at + by];
    if (other === undefined) return;
    ids[at] = other;
    ids[at + by] = filter.id;
    const { isShared } = filter;
    const next = shown.toSorted((one, two) => ids.indexOf(one.id) - ids.indexOf(two.id));
    change(next, () => actions.order({ screen, isShared, ids }), `“${filter.name}” was moved.`);
  };
  const putBack = (filter: SavedFilter, ids: string[]) => {
    const { name, query, isShared } = filter;
    const act = async () => {
      const saved = await actions.save({ screen, name, query, isShared });
      if (!saved.ok) return saved;
      const places = ids.map((id) => (id === filter.id ? saved.value.id : id));
      return await actions.order({ screen, isShared, ids: places });
    };
    change(filters, act, `“${name}” is back.`);
  };
  const remove = (filter: SavedFilter) => {
    const ids = idsBeside(filter);
    const next = shown.filter(({ id }) => id !== filter.id);
    const undo = () => putBack(filter, ids);
    change(next, () => actions.remove({ id: filter.id }), `“${filter.name}” was deleted.`, undo);
  };
  return { shown, said, hush: () => setSaid(null), rename, move, remove };
}
