'use client';

import { Dialog } from '#components/ui/dialog.tsx';
import { keys, shownCombo } from '#components/ui/keys.ts';

const places = [...new Set(Object.values(keys).map(({ where }) => where))];

type KeyMapWindowProps = { isOpen: boolean; setOpen: (isOpen: boolean) => void };

/** Every key of the desk. */
export function KeyMapWindow({ isOpen, setOpen }: KeyMapWindowProps) {
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
