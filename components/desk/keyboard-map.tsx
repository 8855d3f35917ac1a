'use client';

import { useEffect, useState } from 'react';
import { fetched } from '#components/ui/fetched.tsx';
import { isKey } from '#components/ui/keys.ts';
import { isTyping } from './is-typing.ts';

const KeyMapWindow = fetched(async () => (await import('./key-map-window.tsx')).KeyMapWindow);

/** Every key of the desk, on "?". */
export function KeyboardMap() {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isKey(event, 'map') || (event.key === '?' && isTyping(event.target))) return;
      event.preventDefault();
      setWasOpened(true);
      setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return wasOpened ? <KeyMapWindow isOpen={isOpen} setOpen={setOpen} /> : null;
}
