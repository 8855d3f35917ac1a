'use client';

import { type KeyboardEvent, useState } from 'react';
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
  const [chosen, setChosen] = useState<number | null>(null);
  const [isShown, setShown] = useState(false);
  const { found, isSearching, error } = useSearch(query, search);
  const name = query.trim();
  const visible = found.filter((item) => !isHidden?.(item));
  const hasExact = found.some((item) => isSameName(item.name, name));
  const canCreate = create !== undefined && name !== '' && !hasExact && !isSearching;
  const items = canCreate ? [...visible, { id: createId, name }] : visible;

  const take = async (item: Pickable) => {
    setProblem(null);
    setChosen(null);
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
  const isOpen = isShown && items.length > 0;
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = isOpen && chosen !== null ? items[chosen] : undefined;
    if (step && isOpen)
      setChosen(
        chosen === null ? (step === 1 ? 0 : items.length - 1) : (chosen + step + items.length) % items.length,
      );
    else if (event.key === 'Enter') void (item ? take(item) : takeTyped());
    else if (event.key === 'Escape' && isOpen) setShown(false);
    else return;
    event.preventDefault();
  };

  return (
    <div className="picker">
      <label htmlFor={id} className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && chosen !== null ? `${id}-found-${chosen}` : undefined}
        aria-describedby={describedBy}
        placeholder={placeholder}
        disabled={props.isDisabled}
        value={query}
        onChange={(event) => {
          setProblem(null);
          setChosen(null);
          setShown(true);
          setQuery(event.target.value);
        }}
        onBlur={() => setShown(false)}
        onKeyDown={press}
      />
      <p className={problem || error ? 'field-error' : 'field-hint'} aria-live="polite">
        {status}
      </p>
      <div
        id={`${id}-found`}
        role="listbox"
        aria-label="What was found"
        className="picker-popup"
        hidden={!isOpen}
      >
        {items.map((item, place) => (
          <div
            key={item.id}
            id={`${id}-found-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            className="picker-item"
            onPointerMove={() => setChosen(place)}
            // Pressing must not take the focus, and with it the list, away.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => void take(item)}
            onKeyDown={press}
          >
            {item.id === createId ? `Create “${item.name}”` : item.name}
            {item.note ? <span className="picker-note">{item.note}</span> : null}
          </div>
        ))}
      </div>
    </div>
  );
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
}
