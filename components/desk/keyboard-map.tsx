'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { isKey, keys, shownCombo } from '#components/ui/keys.ts';
import { isTyping } from './is-typing.ts';

const places = [...new Set(Object.values(keys).map(({ where }) => where))];

/** Every key of the desk, on "?". */
export function KeyboardMap() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isKey(event, 'map') || (event.key === '?' && isTyping(event.target))) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <Dialog isOpen={isOpen} onOpenChange={setOpen} title="Keys" className="key-map">
      {places.map((place) => (
        <section key={place} className="key-group">
          <h3>{place}</h3>
          <dl>
            {Object.values(keys)
              .filter(({ where }) => where === place)
              .map(({ combos, does }) => (
                <div key={does}>
                  <dt>
                    {combos.map((combo) => (
                      <kbd key={combo}>{shownCombo(combo)}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className="quiet">
        On a Mac, Cmd in place of Ctrl. In a text, “?” is a question mark: Ctrl / opens this list.
      </p>
    </Dialog>
  );
}
