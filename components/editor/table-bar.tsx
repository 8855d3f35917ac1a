'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { canDo, doAction, tableActions } from './table-tools.ts';

type Props = { editor: Editor; isShown: boolean };

/** What can be done with rows and columns, while the caret stands in the table. Alt-F10 leads here from the text. */
export function TableBar({ editor, isShown }: Props) {
  const possible = useEditorState({
    editor,
    selector: ({ editor }) =>
      isShown ? tableActions.flat().flatMap((action) => (canDo(editor, action) ? [action.name] : [])) : [],
  });
  if (!isShown) return null;
  return (
    <div
      className="table-bar"
      role="toolbar"
      aria-label="Table"
      contentEditable={false}
      onKeyDown={(event) => walk(event, editor)}
    >
      {tableActions.map((group) => (
        <span key={group[0]?.name} className="table-bar-group">
          {group.map((action) => (
            <button
              key={action.name}
              type="button"
              tabIndex={-1}
              disabled={!possible.includes(action.name)}
              // Pressing must not take the selection away from the cells.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => doAction(editor, action)}
            >
              {action.name}
            </button>
          ))}
        </span>
      ))}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>, editor: Editor): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:enabled')];
  const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) buttons[(place + step + buttons.length) % buttons.length]?.focus();
  else if (event.key === 'Escape') editor.commands.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
