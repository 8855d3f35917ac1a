'use client';

import { useEffect, useState } from 'react';
import { fetched } from '#components/ui/fetched.tsx';
import { isKey } from '#components/ui/keys.ts';

// Nobody needs it to write the first letter.
const PaletteWindow = fetched(async () => (await import('./palette-window.tsx')).PaletteWindow);

type CommandPaletteProps = {
  createArticle: (() => Promise<void>) | null;
  mayGo: string[];
};

/** Mod-K: opens the palette, empty each time. */
export function CommandPalette(props: CommandPaletteProps) {
  const [{ isOpen, times }, setPalette] = useState({ isOpen: false, times: 0 });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // In the text, with words selected, the key makes a link.
      if (event.defaultPrevented || !isKey(event, 'palette')) return;
      event.preventDefault();
      setPalette((was) => ({ isOpen: !was.isOpen, times: was.isOpen ? was.times : was.times + 1 }));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  if (times === 0) return null;
  return (
    <PaletteWindow
      key={times}
      isOpen={isOpen}
      setOpen={(next) => setPalette({ isOpen: next, times })}
      {...props}
    />
  );
}
