'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUpToLine,
  type LucideIcon,
  Minus,
  PanelLeft,
  PanelTop,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
} from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { canDo, doAction, type TableActionName, tableActions } from './table-tools.ts';

const icons: Record<TableActionName, LucideIcon> = {
  'Row above': ArrowUpToLine,
  'Row below': ArrowDownToLine,
  'Delete row': Minus,
  'Column left': ArrowLeftToLine,
  'Column right': ArrowRightToLine,
  'Delete column': Minus,
  'Header row': PanelTop,
  'Header column': PanelLeft,
  'Merge cells': TableCellsMerge,
  'Split cell': TableCellsSplit,
  'Delete table': Trash2,
};

type Props = { editor: Editor; isShown: boolean };

/** What can be done with rows and columns, while the caret stands in the table. Alt-F10 leads here from the text. */
export function TableBar({ editor, isShown }: Props) {
  const possible = useEditorState({
    editor,
    selector: ({ editor }) =>
      isShown
        ? tableActions
            .flatMap(({ actions }) => actions)
            .flatMap((action) => (canDo(editor, action) ? [action.name] : []))
        : [],
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
      {tableActions.map(({ on, actions }) => (
        <span key={on} className="table-bar-group">
          <span aria-hidden>{on}</span>
          {actions.map((action) => {
            const Icon = icons[action.name];
            return (
              <button
                key={action.name}
                type="button"
                tabIndex={-1}
                aria-label={action.name}
                title={action.name}
                disabled={!possible.includes(action.name)}
                // Pressing must not take the selection away from the cells.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => doAction(editor, action)}
              >
                <Icon aria-hidden size={16} />
              </button>
            );
          })}
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
