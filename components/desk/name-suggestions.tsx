'use client';

import { useEffect, useState } from 'react';
import { askDesk } from './ask-desk.ts';

type NameSuggestionsProps = { id: string; inputName: string; path: string };
type Named = { id: string; name: string };

/** The names that fit what is typed into a filter, offered by the browser's own list. */
export function NameSuggestions({ id, inputName, path }: NameSuggestionsProps) {
  const [names, setNames] = useState<Named[]>([]);
  useEffect(() => {
    const input = document.querySelector<HTMLInputElement>(`input[name="${inputName}"]`);
    if (!input) return;
    let newest = 0;
    const suggest = async () => {
      newest += 1;
      const mine = newest;
      const asked = await askDesk<{ found: Named[] }>(`${path}?q=${encodeURIComponent(input.value)}`);
      if (asked.ok && mine === newest) setNames(asked.value.found);
    };
    const listen = () => void suggest();
    input.addEventListener('focus', listen);
    input.addEventListener('input', listen);
    return () => {
      input.removeEventListener('focus', listen);
      input.removeEventListener('input', listen);
    };
  }, [inputName, path]);
  return (
    <datalist id={id}>
      {names.map((each) => (
        <option key={each.id} value={each.name} />
      ))}
    </datalist>
  );
}
