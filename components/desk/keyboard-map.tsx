'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { isTyping } from './is-typing.ts';

const keys: [string, [string, string][]][] = [
  [
    'Everywhere',
    [
      ['Ctrl K', 'Find an article or a command'],
      ['?', 'This list'],
    ],
  ],
  [
    'List of articles',
    [
      ['/', 'Search'],
      ['n', 'New article'],
      ['j or ↓', 'Next article'],
      ['k or ↑', 'Previous article'],
      ['Enter', 'Open the article'],
    ],
  ],
  [
    'Article',
    [
      ['Ctrl S', 'Save now'],
      ['Ctrl Shift P', 'Publish or update'],
      ['/ in the body', 'Insert a heading, quote, image, list…'],
    ],
  ],
];

/** Every key of the desk, on "?". */
export function KeyboardMap() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.metaKey || event.ctrlKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <Dialog isOpen={isOpen} onOpenChange={setOpen} title="Keys">
      {keys.map(([place, rows]) => (
        <section key={place} className="key-group">
          <h3>{place}</h3>
          <dl>
            {rows.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="quiet">On a Mac, Cmd in place of Ctrl.</p>
    </Dialog>
  );
}
