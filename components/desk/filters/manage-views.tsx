import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { SaidNotice } from '#components/desk/said-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { SavedFilter } from '#lib/workflow/list-filters.ts';
import type { Views } from './filter-actions.ts';
import { useManagedViews } from './use-managed-views.ts';

type ManageViewsProps = { views: Views; onClose: () => void };

/** The saved filters of a screen: renamed in place, moved with the arrows, deleted with a way back. */
export function ManageViews({ views, onClose }: ManageViewsProps) {
  const { shown, said, hush, rename, move, remove } = useManagedViews(views);
  const followed = useRef<string | null>(null);
  // A line that moves is another place in the page: the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where a line stands changes with what is shown.
  useEffect(() => {
    if (followed.current) document.getElementById(followed.current)?.focus();
    followed.current = null;
  }, [shown]);
  const group = (label: string, filters: SavedFilter[]) =>
    filters.length === 0 ? null : (
      <section>
        <h3>{label}</h3>
        <ul className="views-list" aria-label={label}>
          {filters.map((filter) => (
            <ViewLine
              key={filter.id}
              filter={filter}
              onRename={(name) => rename(filter, name)}
              onMove={(by, from) => {
                followed.current = from;
                move(filter, by);
              }}
              onRemove={() => remove(filter)}
            />
          ))}
        </ul>
      </section>
    );
  const own = shown.filter(({ isShared }) => !isShared);
  const shared = views.mayShare ? shown.filter(({ isShared }) => isShared) : [];
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title="Saved views"
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <SaidNotice said={said} className="views-said" onUndo={said?.undo ?? undefined} onClose={hush} />
      {group('Mine', own)}
      {group('Everybody’s', shared)}
      {own.length + shared.length === 0 ? <p className="quiet">Nothing is saved any more.</p> : null}
    </Dialog>
  );
}

type ViewLineProps = {
  filter: SavedFilter;
  onRename: (name: string) => void;
  /** By one place; `from` is the id of the control that has the focus. */
  onMove: (by: 1 | -1, from: string) => void;
  onRemove: () => void;
};

function ViewLine({ filter: { id, name }, onRename, onMove, onRemove }: ViewLineProps) {
  const [typed, setTyped] = useState(name);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') return onRename(typed);
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1, event.currentTarget.id);
  };
  return (
    <li>
      <input
        id={`view-name-${id}`}
        className="input"
        aria-label={`Name of ${name}`}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onBlur={() => onRename(typed)}
      />
      <button
        type="button"
        id={`view-up-${id}`}
        className="icon-button"
        aria-label={`Move ${name} up`}
        onClick={(event) => onMove(-1, event.currentTarget.id)}
      >
        <ArrowUp aria-hidden="true" size={16} />
      </button>
      <button
        type="button"
        id={`view-down-${id}`}
        className="icon-button"
        aria-label={`Move ${name} down`}
        onClick={(event) => onMove(1, event.currentTarget.id)}
      >
        <ArrowDown aria-hidden="true" size={16} />
      </button>
      <button type="button" className="icon-button" aria-label={`Delete ${name}`} onClick={onRemove}>
        <Trash2 aria-hidden="true" size={16} />
      </button>
    </li>
  );
}
