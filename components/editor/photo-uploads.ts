import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { limits } from '#lib/document/limits.ts';
import { goOnAt, insertPiece, placeForPiece } from './insert-piece.ts';
import type { EditorAsset, UploadImage } from './types.ts';
import { uploadCard } from './upload-card.ts';

/** Stores photos for the text: the upload itself, and where a stored photo is remembered so that it can be drawn. */
export type PhotoStore = { upload: UploadImage; remember: (asset: EditorAsset) => void };

type Change = { add: Decoration } | { remove: string };

const uploadsKey = new PluginKey<DecorationSet>('photoUploads');

/** Photos dropped on the text or pasted into it, and the cards that stand for them until they are stored. */
export const PhotoUploads = Extension.create<{ store: PhotoStore | null }>({
  name: 'photoUploads',

  addOptions() {
    return { store: null };
  },

  addProseMirrorPlugins() {
    const { store } = this.options;
    if (!store) return [];
    return [
      new Plugin<DecorationSet>({
        key: uploadsKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, cards) => changed(cards.map(tr.mapping, tr.doc), tr.getMeta(uploadsKey), tr.doc),
        },
        props: {
          decorations: (state) => uploadsKey.getState(state),
          handlePaste: (view, event) => {
            if (!event.clipboardData || hasWords(event.clipboardData)) return false;
            return take(view, event.clipboardData.files, placeForPhotos(view.state), store);
          },
          handleDrop: (view, event, _slice, isMove) => {
            if (isMove || !event.dataTransfer) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            return take(view, event.dataTransfer.files, at ?? view.state.doc.content.size, store);
          },
        },
      }),
    ];
  },
});

/** Where photos come in: at the caret, or at the end of the gallery that is selected. */
export function placeForPhotos({ selection }: EditorState): number {
  const isGallery = selection instanceof NodeSelection && selection.node.type.name === 'gallery';
  return isGallery ? selection.to - 1 : selection.from;
}

/** Stores files as photos at a position of the text; each shows its progress there, and its refusal. */
export function uploadPhotos(view: EditorView, files: Iterable<File>, at: number, store: PhotoStore): void {
  for (const file of files) void uploadPhoto(view, file, at, store);
}

/** Stores one file as a photo at a position; words that came with it there go before those of the file. */
export async function uploadPhoto(
  view: EditorView,
  file: File,
  at: number,
  store: PhotoStore,
  words: Partial<Pick<EditorAsset, 'caption' | 'credit' | 'alt'>> = {},
): Promise<void> {
  const id = crypto.randomUUID();
  const change = (change: Change) => view.dispatch(view.state.tr.setMeta(uploadsKey, change));
  const card = uploadCard(file, () => change({ remove: id }));
  const place = placeForPiece(view.state.doc, at);
  change({ add: Decoration.widget(place, card.dom, { id, key: id, stopEvent: () => true, side: -1 }) });
  try {
    const asset = await store.upload(file, card.progress);
    if (view.isDestroyed) return;
    store.remember(asset);
    insertPhoto(view, id, { ...asset, ...words });
  } catch (error) {
    card.refuse(error instanceof Error ? error.message : 'The upload failed. Try again.');
  }
}

// The caret stays where the writer is by now; only an untouched empty paragraph at the place is gone on in.
function insertPhoto(view: EditorView, id: string, asset: EditorAsset): void {
  const card = cardOf(view, id);
  const photo = view.state.schema.nodes.image?.create({
    assetId: asset.id,
    caption: asset.caption.slice(0, limits.caption),
    credit: asset.credit.slice(0, limits.credit),
    alt: asset.alt.slice(0, limits.alt),
  });
  if (!card || !photo) return;
  const tr = view.state.tr.setMeta(uploadsKey, { remove: id } satisfies Change);
  const isAtEnd = card.from === tr.doc.content.size;
  const after = insertPiece(tr, roomFor(tr.doc, card.from), photo);
  view.dispatch(isAtEnd ? goOnAt(tr, after) : tr);
  if (cardOf(view, id)) throw new Error('It cannot be suggested: switch suggesting off, and add it again.');
}

function cardOf(view: EditorView, id: string): Decoration | undefined {
  return uploadsKey.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id)[0];
}

// A gallery that is full by now has it behind it.
function roomFor(doc: Node, place: number): number {
  const at = doc.resolve(place);
  const isFull = at.parent.type.name === 'gallery' && at.parent.childCount >= limits.galleryPhotos;
  return isFull ? at.after() : place;
}

function changed(
  cards: DecorationSet,
  change: Change | undefined,
  doc: EditorView['state']['doc'],
): DecorationSet {
  if (!change) return cards;
  if ('add' in change) return cards.add(doc, [change.add]);
  return cards.remove(cards.find(undefined, undefined, (spec) => spec.id === change.remove));
}

function take(view: EditorView, files: FileList, at: number, store: PhotoStore): boolean {
  if (files.length === 0) return false;
  uploadPhotos(view, files, at, store);
  return true;
}

// Word processors put a picture of the copied text beside the text itself.
function hasWords(clipboard: DataTransfer): boolean {
  const html = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
  return Boolean(html.body.textContent?.trim() || clipboard.getData('text/plain').trim());
}
