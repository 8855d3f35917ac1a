import { type PhotoRequest, photoRequest, photoRequestOf } from '#lib/document/from-html/photo-requests.ts';
import { splitPhotoWords } from '#lib/document/photo-words.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { isMarked } from './blocks.ts';
import { nextBlock, type Reading } from './reading.ts';

/** A photograph of the text: the first stands over the story, later ones stay at their place; each with the words under it. */
export function takePhoto(reading: Reading, block: DocumentNode): boolean {
  const found = photoRequestOf(block);
  if (!found) return false;
  const { photo, under } = withWordsUnder(reading, found);
  const before = reading.body.filter(({ type }) => type === 'paragraph').length;
  // Front matter names the photograph that the text shows.
  const isLede = reading.photo.source === null ? before <= 2 : reading.photo.source === photo.source;
  if (!isLede) {
    reading.body.push({ type: photoRequest, attrs: photo });
    return true;
  }
  reading.photo = {
    source: photo.source,
    caption: photo.caption || reading.photo.caption,
    credit: photo.credit || reading.photo.credit,
    alt: photo.alt || reading.photo.alt,
  };
  reading.photoWhy ||= 'the first photograph of the text';
  if (under) reading.photoSource.push(under);
  return true;
}

// The line under a photograph is its caption when it is slanted or says who made it.
function withWordsUnder(
  reading: Reading,
  photo: PhotoRequest,
): { photo: PhotoRequest; under: string | null } {
  const next = nextBlock(reading);
  const isLine = next?.block.type === 'paragraph' && next.text.length <= 500;
  if (!isLine || photo.caption !== '') return { photo, under: null };
  const words = splitPhotoWords(next.text.replace(/^[[(](.*)[\])]$/, '$1'));
  if (words.credit === '' && !isMarked(next.block, 'italic')) return { photo, under: null };
  reading.at += 1;
  return { photo: { ...photo, ...words, credit: words.credit || photo.credit }, under: next.text };
}
