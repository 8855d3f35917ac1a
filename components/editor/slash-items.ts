import type { Editor } from '@tiptap/core';
import {
  CircleDashed,
  FileText,
  Heading2,
  Heading3,
  Image,
  Images,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  Minus,
  Newspaper,
  PencilLine,
  Quote,
  SquareMenu,
  SquarePlay,
  Superscript,
  Table as TableIcon,
} from 'lucide-react';
import { askEmbed } from './block-state.ts';
import {
  insertCorrections,
  insertDivider,
  insertFactbox,
  insertFootnote,
  insertGallery,
  insertTable,
  insertTk,
} from './insert-block.ts';

/** What the menu asks the editor to open. */
export type SlashOpeners = {
  pickPhoto: () => void;
  pickStory: () => void;
  pickRelated: (editor: Editor) => void;
};

export type SlashItem = {
  name: string;
  /** How it is typed without the menu. */
  keys: string;
  /** It stands in a line of text, wherever there is one. */
  isInline?: boolean;
  /** Other words by which it is found. */
  also: string;
  icon: LucideIcon;
  run: (editor: Editor, openers: SlashOpeners) => void;
};

const items: SlashItem[] = [
  {
    name: 'Heading',
    keys: '##',
    also: 'h2 title section заголовок подзаголовок',
    icon: Heading2,
    run: (editor) => editor.chain().setNode('heading', { level: 2 }).run(),
  },
  {
    name: 'Subheading',
    keys: '###',
    also: 'h3 heading title подзаголовок',
    icon: Heading3,
    run: (editor) => editor.chain().setNode('heading', { level: 3 }).run(),
  },
  {
    name: 'Bulleted list',
    keys: '-',
    also: 'ul unordered bullets список маркированный',
    icon: List,
    run: (editor) => editor.chain().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    keys: '1.',
    also: 'ol ordered список нумерованный',
    icon: ListOrdered,
    run: (editor) => editor.chain().toggleOrderedList().run(),
  },
  {
    name: 'Quote',
    keys: '>',
    also: 'blockquote citation цитата',
    icon: Quote,
    run: (editor) => editor.chain().toggleBlockquote().run(),
  },
  {
    name: 'Pull quote',
    keys: '',
    also: 'pullquote display врезка цитата выноска',
    icon: MessageSquareQuote,
    run: (editor) => editor.chain().setNode('pullQuote').run(),
  },
  {
    name: 'Photo',
    keys: '',
    also: 'image picture upload фото фотография снимок картинка',
    icon: Image,
    run: (_editor, openers) => openers.pickPhoto(),
  },
  {
    name: 'Gallery',
    keys: '',
    also: 'photos images slideshow галерея фотографии',
    icon: Images,
    run: (editor, openers) => {
      insertGallery(editor);
      openers.pickPhoto();
    },
  },
  {
    name: 'Story from a file',
    keys: '',
    also: 'import word docx markdown html txt файл импорт вставить',
    icon: FileText,
    run: (_editor, openers) => openers.pickStory(),
  },
  {
    name: 'Related article',
    keys: '',
    also: 'link story card читайте также ссылка материал',
    icon: Newspaper,
    run: (editor, openers) => openers.pickRelated(editor),
  },
  {
    name: 'Factbox',
    keys: '',
    also: 'box facts sidebar background справка факты врезка',
    icon: SquareMenu,
    run: insertFactbox,
  },
  {
    name: 'Embed',
    keys: '',
    also: 'video post youtube vimeo twitter x bluesky mastodon instagram tiktok telegram видео пост вставка',
    icon: SquarePlay,
    run: (editor) => askEmbed(editor),
  },
  {
    name: 'Table',
    keys: '',
    also: 'rows columns cells таблица',
    icon: TableIcon,
    run: insertTable,
  },
  {
    name: 'Footnote',
    keys: '',
    also: 'note source reference сноска примечание источник',
    icon: Superscript,
    isInline: true,
    run: insertFootnote,
  },
  {
    name: 'TK',
    keys: 'TK',
    also: 'to come missing placeholder check уточнить дописать проверить заглушка',
    icon: CircleDashed,
    isInline: true,
    run: insertTk,
  },
  {
    name: 'Place for corrections',
    keys: '',
    also: 'corrections errata исправления уточнения',
    icon: PencilLine,
    run: insertCorrections,
  },
  {
    name: 'Divider',
    keys: '---',
    also: 'rule line break hr разделитель линия черта',
    icon: Minus,
    run: insertDivider,
  },
];

/** The pieces whose name, or another word for them, begins with what was typed. Inside a block only what stands in a line. */
export function slashItems(words: string, isInside = false): SlashItem[] {
  const wanted = words.toLowerCase();
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(wanted));
  const possible = isInside ? items.filter((item) => item.isInline) : items;
  const named = possible.filter((item) => begins(item.name));
  return [...named, ...possible.filter((item) => !named.includes(item) && begins(item.also))];
}
