import type { Editor } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, Plugin, PluginKey } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
  tableEditing,
  tableEditingKey,
  toggleHeader,
} from '@tiptap/pm/tables';
import { limits } from '#lib/document/limits.ts';

export type TableActionName =
  | `Row ${'above' | 'below'}`
  | `Column ${'left' | 'right'}`
  | `Header ${'row' | 'column'}`
  | `Delete ${'row' | 'column' | 'table'}`
  | 'Merge cells'
  | 'Split cell';

/** What can be done with the table in which the caret stands. */
export type TableAction = { name: TableActionName; run: Command };

const roomForRow: Command = (state) => selectedRect(state).map.height < limits.tableRows;
const roomForColumn: Command = (state) => selectedRect(state).map.width < limits.tableColumns;

/** The actions on a table, by what they are done to. */
export const tableActions: { on: string; actions: TableAction[] }[] = [
  {
    on: 'Row',
    actions: [
      { name: 'Row above', run: where(roomForRow, addRowBefore) },
      { name: 'Row below', run: where(roomForRow, addRowAfter) },
      { name: 'Delete row', run: deleteRow },
    ],
  },
  {
    on: 'Column',
    actions: [
      { name: 'Column left', run: where(roomForColumn, addColumnBefore) },
      { name: 'Column right', run: where(roomForColumn, addColumnAfter) },
      { name: 'Delete column', run: deleteColumn },
    ],
  },
  {
    on: 'Header',
    actions: [
      { name: 'Header row', run: toggleHeader('row') },
      { name: 'Header column', run: toggleHeader('column') },
    ],
  },
  {
    on: 'Cells',
    actions: [
      { name: 'Merge cells', run: mergeCells },
      { name: 'Split cell', run: splitCell },
    ],
  },
  { on: 'Table', actions: [{ name: 'Delete table', run: deleteTable }] },
];

const startedKey = new PluginKey('tables');

/** Gives the editor the keys and selections of tables, once. */
export function startTables(editor: Editor): void {
  if (editor.isDestroyed || tableEditingKey.get(editor.state)) return;
  editor.registerPlugin(new Plugin({ key: startedKey, props: { handleKeyDown: keysInTable } }));
  editor.registerPlugin(tableEditing({ allowTableNodeSelection: true }));
}

/** Whether an action can be done now. */
export function canDo(editor: Editor, { run }: TableAction): boolean {
  return isInTable(editor.state) && run(editor.state);
}

/** Does an action, and goes on in the text. */
export function doAction(editor: Editor, { run }: TableAction): void {
  if (isInTable(editor.state)) run(editor.state, editor.view.dispatch);
  editor.view.focus();
}

function where(isRoom: Command, run: Command): Command {
  return (state, dispatch) => isInTable(state) && isRoom(state) && run(state, dispatch);
}

const nextOrNewRow: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!isInTable(state) || !roomForRow(state) || !view) return false;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, dispatch);
};

const keysInTable = keydownHandler({ Tab: nextOrNewRow, 'Shift-Tab': goToNextCell(-1) });
