import type { AnyExtension } from '@tiptap/core';
import { Blockquote as TipTapBlockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Corrections } from './corrections.ts';
import { Divider } from './divider.ts';
import { Embed } from './embed.ts';
import { Factbox } from './factbox.ts';
import { Footnote } from './footnote.ts';
import { Gallery } from './gallery.ts';
import { Heading } from './heading.ts';
import { Image } from './image.ts';
import { Link } from './link.ts';
import { BulletList, ListItem, OrderedList } from './lists.ts';
import { PullQuote } from './pull-quote.ts';
import { RelatedArticle } from './related-article.ts';
import { Subscript, Superscript } from './small-marks.ts';
import { Table, TableCell, TableHeader, TableRow } from './table.ts';
import { Tk } from './tk.ts';

/** The nodes that the writer's view draws in its own way. */
export const piecesWithViews = {
  PullQuote,
  Image,
  RelatedArticle,
  Factbox,
  Gallery,
  Embed,
  Table,
} as const;

/** Every node and mark of a body but those with views, without any screen. */
export const plainSpecs: AnyExtension[] = [
  // `block` stands in the flow of text and inside items and quotes; a `piece` only at the top, across the page.
  Document.extend({ content: '(block | piece)+' }),
  Paragraph,
  Text,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  TipTapBlockquote.extend({ group: 'piece' }),
  Divider,
  TableRow,
  TableHeader,
  TableCell,
  Corrections,
  Footnote,
  Tk,
  HardBreak,
  Link,
  Bold,
  Italic,
  Underline,
  Strike,
  Superscript,
  Subscript,
];

/** Every node and mark of a body: the schema of the editor, the tests and the importers. */
export const documentSpecs: AnyExtension[] = [...plainSpecs, ...Object.values(piecesWithViews)];
