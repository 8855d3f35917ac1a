import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { uploadPhoto } from '#components/editor/photo-uploads.ts';
import { flowOf } from '#lib/document/from-html/fit-blocks.ts';
import { fromHtml } from '#lib/document/from-html/from-html.ts';
import { type PhotoRequest, photoRequestOf } from '#lib/document/from-html/photo-requests.ts';
import { fromPlainText } from '#lib/document/from-plain-text.ts';
import { isMarkdown } from '#lib/document/is-markdown.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { dataFile } from './data-file.ts';
import { domTree } from './dom-tree.ts';
import { insertBlocks, isInFlow, type Where } from './insert-blocks.ts';
import type { Pasted, PasteHands } from './paste-hands.ts';

/** Reads what was pasted and puts it in at the caret; photos that came along are stored, and of the others it is said. */
export async function insertPasted(view: EditorView, pasted: Pasted, hands: PasteHands): Promise<void> {
  try {
    const blocks = await blocksOf(pasted);
    if (!view.isDestroyed) insertWithPhotos(view, blocks, 'here', pasted.files, hands);
  } catch (error) {
    if (!(error instanceof NightdeskError)) throw error;
    hands.say(error.message);
  }
}

/** Puts blocks that were read into the text, their photos stored as they come. */
export function insertWithPhotos(
  view: EditorView,
  blocks: DocumentNode[],
  where: Where,
  files: File[],
  hands: Pick<PasteHands, 'store' | 'say'> & { beside?: () => void },
): void {
  const content = blocks.filter((block) => !photoRequestOf(block));
  const { inside, after } =
    where === 'here' && isInFlow(view) ? flowOf(content) : { inside: content, after: [] };
  const nodes = insertBlocks(view, inside, after, where, hands.beside);
  const lost: PhotoRequest[] = [];
  let before = 0;
  const images = files.filter(({ type }) => type.startsWith('image/'));
  for (const block of blocks) {
    const photo = photoRequestOf(block);
    if (!photo) {
      before += 1;
      continue;
    }
    // A file beside the text is the one picture that a word processor could not put into it.
    const file = dataFile(photo.source) ?? (/^https?:/.test(photo.source) ? null : (images.shift() ?? null));
    if (file) void uploadPhoto(view, file, placeAt(view, nodes, before), hands.store, wordsOf(photo));
    else lost.push(photo);
  }
  if (lost.length > 0) hands.say(sayLost(lost));
}

async function blocksOf({ html, text }: Pasted): Promise<DocumentNode[]> {
  if (html !== '') return fromHtml(domTree(html));
  if (!isMarkdown(text)) return fromPlainText(text);
  const { markdownHtml } = await import('#lib/document/from-markdown.ts');
  return fromHtml(domTree(markdownHtml(text)), null);
}

// Between the block that came before the photo and the one after it, as far as they still stand by themselves.
function placeAt(view: EditorView, nodes: Node[], before: number): number {
  let place: number | null = null;
  view.state.doc.forEach((child, offset) => {
    if (child === nodes[before]) place ??= offset;
    if (child === nodes[before - 1]) place = offset + child.nodeSize;
  });
  return place ?? view.state.selection.to;
}

function wordsOf({ caption, credit, alt }: PhotoRequest): Partial<PhotoRequest> {
  return { ...(caption && { caption }), ...(credit && { credit }), ...(alt && { alt }) };
}

function sayLost(lost: PhotoRequest[]): string {
  const few = lost.slice(0, 3).map(({ source, alt, caption }) => caption || alt || source.slice(0, 120));
  const more = lost.length > few.length ? ` and ${lost.length - few.length} more` : '';
  const subject = lost.length === 1 ? 'A photo stands' : `${lost.length} photos stand`;
  return `${subject} elsewhere and did not come along: ${few.join('; ')}${more}. Save ${lost.length === 1 ? 'it' : 'them'} and drop ${lost.length === 1 ? 'it' : 'them'} here.`;
}
