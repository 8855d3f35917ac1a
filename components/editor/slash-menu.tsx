'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useId, useState } from 'react';
import { Popup } from './popup.tsx';
import { runSlashItem, type SlashItem, type SlashOpeners, slashItems } from './slash-items.ts';
import { closeSlash, type SlashKeys, type SlashQuery, slashQuery } from './slash-plugin.ts';

type Props = { editor: Editor; keys: SlashKeys; openers: SlashOpeners };

/** The menu that a slash opens, while there is something in it that fits. */
export function SlashMenu({ editor, keys, openers }: Props) {
  const query = useEditorState({ editor, selector: ({ editor }) => slashQuery(editor.state) });
  if (!query) return null;
  const items = slashItems(query.words);
  if (items.length === 0) return null;
  return <OpenMenu key={query.from} {...{ editor, keys, openers, query, items }} />;
}

function OpenMenu({
  editor,
  keys,
  openers,
  query,
  items,
}: Props & { query: SlashQuery; items: SlashItem[] }) {
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const active = Math.min(chosen, items.length - 1);
  const run = (item: SlashItem) => runSlashItem(editor, query, item, openers);

  useEffect(() => {
    keys.current = (event) => {
      const item = items[active];
      if (event.key === 'ArrowDown') setChosen((active + 1) % items.length);
      else if (event.key === 'ArrowUp') setChosen((active + items.length - 1) % items.length);
      else if (event.key === 'Escape') editor.view.dispatch(closeSlash(editor.state.tr));
      else if ((event.key === 'Enter' || event.key === 'Tab') && item) run(item);
      else return false;
      event.preventDefault();
      return true;
    };
    return () => {
      keys.current = null;
    };
  });

  useEffect(() => {
    const text = editor.view.dom;
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-activedescendant', `${id}-${active}`);
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, active]);

  return (
    <Popup editor={editor} from={query.from} to={query.from} side="below" className="slash-menu">
      <div role="listbox" id={id} aria-label="Insert">
        {items.map((item, place) => (
          <div
            key={item.name}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            ref={place === active ? showOption : undefined}
            onPointerMove={() => setChosen(place)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run(item)}
            onKeyDown={(event) => event.key === 'Enter' && run(item)}
          >
            <item.icon aria-hidden size={18} strokeWidth={1.75} />
            <span>{item.name}</span>
            <kbd aria-hidden>{item.keys}</kbd>
          </div>
        ))}
      </div>
    </Popup>
  );
}

function showOption(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
