import type { Editor } from '@tiptap/core';
import {
  Heading2,
  Heading3,
  Image,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  Minus,
  Newspaper,
  Quote,
} from 'lucide-react';
import { goOnAt, insertPiece, placeForPiece } from './insert-piece.ts';

/** What the menu asks the editor to open. */
export type SlashOpeners = { pickPhoto: () => void; pickRelated: (editor: Editor) => void };

export type SlashItem = {
  name: string;
  /** How it is typed without the menu. */
  keys: string;
  /** Other words by which it is found. */
  also: string;
  icon: LucideIcon;
  run: (editor: Editor, openers: SlashOpeners) => void;
};

const items: SlashItem[] = [
  {
    name: 'Heading',
    keys: '##',
    also: 'h2 title section',
    icon: Heading2,
    run: (editor) => editor.chain().setNode('heading', { level: 2 }).run(),
  },
  {
    name: 'Subheading',
    keys: '###',
    also: 'h3 heading title',
    icon: Heading3,
    run: (editor) => editor.chain().setNode('heading', { level: 3 }).run(),
  },
  {
    name: 'Bulleted list',
    keys: '-',
    also: 'ul unordered bullets',
    icon: List,
    run: (editor) => editor.chain().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    keys: '1.',
    also: 'ol ordered',
    icon: ListOrdered,
    run: (editor) => editor.chain().toggleOrderedList().run(),
  },
  {
    name: 'Quote',
    keys: '>',
    also: 'blockquote citation',
    icon: Quote,
    run: (editor) => editor.chain().toggleBlockquote().run(),
  },
  {
    name: 'Pull quote',
    keys: '',
    also: 'pullquote display',
    icon: MessageSquareQuote,
    run: (editor) => editor.chain().setNode('pullQuote').run(),
  },
  {
    name: 'Photo',
    keys: '',
    also: 'image picture upload',
    icon: Image,
    run: (_editor, openers) => openers.pickPhoto(),
  },
  {
    name: 'Related article',
    keys: '',
    also: 'link story card',
    icon: Newspaper,
    run: (editor, openers) => openers.pickRelated(editor),
  },
  { name: 'Divider', keys: '---', also: 'rule line break hr', icon: Minus, run: insertDivider },
];

/** The pieces whose name, or another word for them, begins with what was typed. */
export function slashItems(words: string): SlashItem[] {
  const wanted = words.toLowerCase();
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(wanted));
  const named = items.filter((item) => begins(item.name));
  return [...named, ...items.filter((item) => !named.includes(item) && begins(item.also))];
}

/** Puts a divider where the caret is. */
function insertDivider(editor: Editor): void {
  const divider = editor.schema.nodes.divider?.create();
  if (!divider) return;
  const { tr } = editor.state;
  const after = insertPiece(tr, placeForPiece(tr.doc, tr.selection.from), divider);
  editor.view.dispatch(goOnAt(tr, after));
}
