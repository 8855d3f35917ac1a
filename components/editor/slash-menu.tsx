'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useId } from 'react';
import { Popup } from './popup.tsx';
import type { SlashOpeners } from './slash-items.ts';
import { chooseSlash, type OpenSlash, openSlash, runSlash } from './slash-plugin.ts';

type Props = { editor: Editor; openers: SlashOpeners };

/** The menu that a slash opens. Its keys are the plugin's, so that none is lost before it is drawn. */
export function SlashMenu({ editor, openers }: Props) {
  const open = useEditorState({ editor, selector: ({ editor }) => openSlash(editor.state) });
  return open && <OpenMenu editor={editor} openers={openers} open={open} />;
}

function OpenMenu({ editor, openers, open }: Props & { open: OpenSlash }) {
  const { items, chosen, from } = open;
  const id = useId();

  useEffect(() => {
    const text = editor.view.dom;
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-activedescendant', `${id}-${chosen}`);
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, chosen]);

  return (
    <Popup editor={editor} from={from} to={from} side="below" className="slash-menu">
      <div role="listbox" id={id} aria-label="Insert">
        {items.map((item, place) => (
          <div
            key={item.name}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            ref={place === chosen ? showOption : undefined}
            onPointerMove={() => place !== chosen && chooseSlash(editor, place)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => runSlash(editor, item, openers)}
            onKeyDown={(event) => event.key === 'Enter' && runSlash(editor, item, openers)}
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
  const list = option?.closest('.slash-menu');
  if (!option || !list) return;
  const top = option.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  const bottom = top + option.offsetHeight - list.clientHeight;
  if (bottom > list.scrollTop) list.scrollTop = bottom;
}
