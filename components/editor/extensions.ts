import { type AnyExtension, Extension, InputRule } from '@tiptap/core';
import { ListKeymap } from '@tiptap/extension-list';
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { keys } from '#components/ui/keys.ts';
import { piecesWithViews, plainSpecs } from '#lib/document/specs/kit.ts';
import { BlockKeys } from './block-keys.ts';
import { CommentLayer, commentHere } from './comments/comment-layer.ts';
import { EmbedView } from './embed-view.tsx';
import { FactboxView } from './factbox-view.tsx';
import { FreshSelection } from './fresh-selection.ts';
import { GalleryView } from './gallery-view.tsx';
import { ImageView } from './image-view.tsx';
import { goOnAt, insertPiece, placeForPiece } from './insert-piece.ts';
import { KeptSelection } from './kept-selection.ts';
import type { LiveText } from './live/live-text.ts';
import { livingBody } from './live/living-body.ts';
import type { PasteHands } from './paste/paste-hands.ts';
import { PasteText } from './paste/paste-text.ts';
import { PasteLink } from './paste-link.ts';
import { type PhotoStore, PhotoUploads } from './photo-uploads.ts';
import { PullQuoteView } from './pull-quote-view.tsx';
import { RelatedView } from './related-view.tsx';
import type { SlashOpeners } from './slash-items.ts';
import { SlashCommands } from './slash-plugin.ts';
import { Deletion, Insertion } from './suggesting/marks.ts';
import { SuggestChanges } from './suggesting/suggesting.ts';
import { TableView } from './table-view.tsx';
import { ToolLayers } from './tools/tool-layers.ts';

type Wiring = {
  store: PhotoStore;
  openers: SlashOpeners;
  editLink: () => void;
  /** Moves the keyboard into the bar over the selection; false when there is none. */
  enterBar: () => boolean;
  live: LiveText;
  /** Something was not put in because the body would be too long. */
  onTooLong: (why: string) => void;
  paste: Omit<PasteHands, 'store'>;
};

/** The writer's editor: the body's specs with their views, and how the hand reaches them. */
export function writerExtensions({
  store,
  openers,
  editLink,
  enterBar,
  live,
  onTooLong,
  paste,
}: Wiring): AnyExtension[] {
  const { Image, PullQuote, RelatedArticle, Factbox, Gallery, Embed, Table } = piecesWithViews;
  return [
    ...plainSpecs,
    PullQuote.extend({ addNodeView: () => ReactNodeViewRenderer(PullQuoteView) }),
    Image.extend({ addNodeView: () => ReactNodeViewRenderer(ImageView) }),
    RelatedArticle.extend({ addNodeView: () => ReactNodeViewRenderer(RelatedView) }),
    Factbox.extend({ addNodeView: () => ReactNodeViewRenderer(FactboxView) }),
    Gallery.extend({ addNodeView: () => ReactNodeViewRenderer(GalleryView) }),
    Embed.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
    Table.extend({ addNodeView: () => ReactNodeViewRenderer(TableView, { contentDOMElementTag: 'tbody' }) }),
    FreshSelection,
    BlockKeys,
    Insertion,
    Deletion,
    SuggestChanges,
    ...livingBody(live, onTooLong),
    ListKeymap,
    Gapcursor,
    KeptSelection,
    Dropcursor.configure({ class: 'drop-line', color: false, width: 2 }),
    Placeholder.configure({ placeholder: 'Write the story, or type / for photos, quotes and more' }),
    SlashCommands.configure({ openers }),
    // The last of these is asked first: an address, then text and files with a story, then photos.
    PhotoUploads.configure({ store }),
    PasteText.configure({ hands: { store, ...paste } }),
    PasteLink,
    writerKeys(editLink, enterBar),
    DashesToDivider,
    ToolLayers,
    CommentLayer,
  ];
}

function writerKeys(editLink: () => void, enterBar: () => boolean) {
  return Extension.create({
    name: 'writerKeys',
    addKeyboardShortcuts: () => ({
      // With nothing to link the key is the desk's: it finds articles and commands.
      [keys.link.combos[0]]: ({ editor }) => {
        if (editor.state.selection.empty && !editor.isActive('link')) return false;
        editLink();
        return true;
      },
      [keys.bar.combos[0]]: enterBar,
      [keys.comment.combos[0]]: ({ editor }) => commentHere(editor),
    }),
  });
}

const DashesToDivider = Extension.create({
  name: 'dashesToDivider',

  addInputRules() {
    return [
      new InputRule({
        find: /^(?:---|—-)$/,
        handler: ({ state, range }) => {
          const { tr, schema, doc } = state;
          const divider = schema.nodes.divider?.create();
          if (!divider || doc.resolve(range.from).depth !== 1) return null;
          tr.delete(range.from, range.to);
          goOnAt(tr, insertPiece(tr, placeForPiece(tr.doc, range.from), divider));
          return undefined;
        },
      }),
    ];
  },
});
