'use client';

import { Combobox } from '@base-ui/react/combobox';
import { useRef, useState } from 'react';
import { useSearch } from './use-search.ts';

/** Something that can be found by its name. */
export type Pickable = { id: string; name: string; note?: string };

type SearchPickerProps = {
  id: string;
  label: string;
  placeholder: string;
  /** Up to twenty names that fit; throws with words to show when it cannot look. */
  search: (query: string) => Promise<Pickable[]>;
  onPick: (item: Pickable) => void;
  /** Makes what is not there yet; without it only what exists can be picked. Throws with words to show. */
  create?: ((name: string) => Promise<Pickable>) | undefined;
  isHidden?: (item: Pickable) => boolean;
  describedBy?: string | undefined;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
};

const createId = 'create';

/** Type to find; Enter takes what was typed (or makes it), arrows choose among what was found. */
export function SearchPicker(props: SearchPickerProps) {
  const { id, label, placeholder, search, onPick, create, isHidden, describedBy } = props;
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const highlighted = useRef<Pickable | undefined>(undefined);
  const { found, isSearching, error } = useSearch(query, search);
  const name = query.trim();
  const visible = found.filter((item) => !isHidden?.(item));
  const hasExact = found.some((item) => isSameName(item.name, name));
  const canCreate = create !== undefined && name !== '' && !hasExact && !isSearching;
  const items = canCreate ? [...visible, { id: createId, name }] : visible;

  const take = async (item: Pickable | null) => {
    if (!item) return;
    setProblem(null);
    try {
      onPick(item.id === createId && create ? await create(item.name) : item);
      setQuery('');
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : 'That did not work.');
    }
  };
  const takeTyped = async () => {
    if (name === '') return;
    try {
      const answers = await search(name);
      const exact =
        answers.find((item) => isSameName(item.name, name)) ??
        (answers.length === 1 && !create ? answers[0] : null);
      if (exact) return await take(exact);
      if (create) return await take({ id: createId, name });
      setProblem(`Nobody called “${name}” was found.`);
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : 'That did not work.');
    }
  };
  const status = problem ?? error ?? (isSearching ? 'Looking…' : null);

  return (
    <Combobox.Root
      items={items}
      value={null}
      filter={null}
      inputValue={query}
      disabled={props.isDisabled ?? false}
      itemToStringLabel={(item: Pickable) => item.name}
      onItemHighlighted={(item) => {
        highlighted.current = item;
      }}
      onInputValueChange={(next, { reason }) => {
        if (reason === 'item-press' || reason === 'none') return;
        setProblem(null);
        setQuery(next);
      }}
      onValueChange={(item: Pickable | null) => void take(item)}
    >
      <label htmlFor={id} className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <Combobox.Input
        id={id}
        className="input"
        placeholder={placeholder}
        aria-describedby={describedBy}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || highlighted.current || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void takeTyped();
        }}
      />
      <p className={problem || error ? 'field-error' : 'field-hint'} aria-live="polite">
        {status}
      </p>
      <Combobox.Portal>
        <Combobox.Positioner className="picker-positioner" sideOffset={4}>
          <Combobox.Popup className="picker-popup" hidden={items.length === 0}>
            <Combobox.List className="picker-list">
              {(item: Pickable) => (
                <Combobox.Item key={item.id} value={item} className="picker-item">
                  {item.id === createId ? `Create “${item.name}”` : item.name}
                  {item.note ? <span className="picker-note">{item.note}</span> : null}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
}
