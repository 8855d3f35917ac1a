'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { isTyping } from '#components/desk/is-typing.ts';
import { isKey } from '#components/ui/keys.ts';

/** Goes from change to change: two buttons, and j and k. */
export function ChangeKeys({ count }: { count: number }) {
  const go = useCallback((by: 1 | -1) => {
    const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')];
    const here = changes.findIndex((change) => change.contains(document.activeElement));
    const next = here < 0 ? changes.at(by === 1 ? 0 : -1) : changes[here + by];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      if (isKey(event, 'next-change')) go(1);
      if (isKey(event, 'previous-change')) go(-1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [go]);
  return (
    <span className="change-keys">
      <span>{count === 1 ? '1 change' : `${count} changes`}</span>
      <button type="button" className="icon-button" aria-label="Previous change" onClick={() => go(-1)}>
        <ArrowUp aria-hidden="true" size={18} />
      </button>
      <button type="button" className="icon-button" aria-label="Next change" onClick={() => go(1)}>
        <ArrowDown aria-hidden="true" size={18} />
      </button>
    </span>
  );
}
