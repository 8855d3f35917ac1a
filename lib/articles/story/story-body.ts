import { bodyOf } from '#lib/document/from-html/from-html.ts';
import { photoRequestOf } from '#lib/document/from-html/photo-requests.ts';
import { isSafeLink } from '#lib/document/links.ts';
import type { DocumentJson, DocumentNode } from '#lib/document/types.ts';
import { paragraphOf } from './blocks.ts';
import type { StoryRelated } from './types.ts';

/** What a body needs beside its blocks. */
export type BodyWords = {
  /** The stories it points to, and under which number each is known here. */
  related: (StoryRelated & { number: number | null })[];
  /** Lines that go back into the text, above it. */
  returned: string[];
  language: string;
  /** The words of the photograph over the story, when it did not come along: they stand under the text. */
  photo?: { caption: string; credit: string };
};

const pointers: Record<string, string> = {
  en: 'Related article: ',
  ru: 'Читайте также: ',
  uk: 'Читайте також: ',
};

/** A story's blocks as a body: pointers as cards or as links, photos that were not stored as their words. */
export function bodyOfStory(blocks: DocumentNode[], given: BodyWords): DocumentJson {
  const content = blocksOfStory(blocks, given).flatMap((block) => {
    const photo = photoRequestOf(block);
    return photo ? photoWords(photo.caption, photo.credit) : [block];
  });
  const under = given.photo ? photoWords(given.photo.caption, given.photo.credit) : [];
  return bodyOf([...given.returned.map(paragraphOf), ...content, ...under]);
}

/** A story's blocks with its pointers as cards or as links; its photos are requests still. */
export function blocksOfStory(
  blocks: DocumentNode[],
  { related, language }: Pick<BodyWords, 'related' | 'language'>,
): DocumentNode[] {
  const label = pointers[language] ?? pointers.en ?? '';
  return blocks.flatMap((block) => {
    if (block.type !== 'relatedRequest') return [block];
    const other = related[Number(block.attrs?.place)];
    return other ? [pointer(other, label)] : [];
  });
}

function pointer({ number, headline, address }: BodyWords['related'][number], label: string): DocumentNode {
  if (number !== null) return { type: 'relatedArticle', attrs: { number } };
  return { type: 'paragraph', content: [{ type: 'text', text: label }, linked(headline, address)] };
}

function photoWords(caption: string, credit: string): DocumentNode[] {
  const said = [caption, credit].filter(Boolean).join(' ');
  return said === '' ? [] : [paragraphOf(said)];
}

function linked(text: string, address: string | null): DocumentNode {
  if (!isSafeLink(address)) return { type: 'text', text };
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href: address } }] };
}
