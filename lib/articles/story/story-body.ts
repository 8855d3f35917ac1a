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
};

const pointers: Record<string, string> = {
  en: 'Related article: ',
  ru: 'Читайте также: ',
  uk: 'Читайте також: ',
};

/** A story's blocks as a body: pointers as cards or as links, photos that were not stored as their words. */
export function bodyOfStory(blocks: DocumentNode[], given: BodyWords): DocumentJson {
  const label = pointers[given.language] ?? pointers.en ?? '';
  const content = blocks.flatMap((block): DocumentNode[] => {
    const photo = photoRequestOf(block);
    if (photo) return photoWords(photo.caption, photo.credit);
    if (block.type !== 'relatedRequest') return [block];
    const related = given.related[Number(block.attrs?.place)];
    return related ? [pointer(related, label)] : [];
  });
  return bodyOf([...given.returned.map(paragraphOf), ...content]);
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
