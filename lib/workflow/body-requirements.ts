import { plainText, wordCount } from '#lib/document/extract.ts';
import type { DocumentJson, DocumentNode } from '#lib/document/types.ts';
import { contentOf, nodesOf } from '#lib/document/walk.ts';
import type { Lack, RequirementCode } from './requirement-table.ts';

/** What a body lacks for the public, with the words around each place so that it is found. */
export function bodyLacks(body: DocumentJson): Lack[] {
  const nodes = [...nodesOf(body)];
  const images = nodes.filter((node) => node.type === 'image');
  if (images.length === 0 && wordCount(body) === 0) return [lack('body', 'Write the story.')];
  return [
    ...missing(body),
    ...images.flatMap((image, index) => imageLacks(image, index + 1)),
    ...nodes.filter(({ type }) => type === 'gallery').flatMap(galleryLacks),
    ...nodes.filter(({ type }) => type === 'footnote').flatMap(noteLacks),
  ];
}

function missing(body: DocumentJson): Lack[] {
  return contentOf(body).flatMap((block) => {
    const tks = [...nodesOf(block)].filter((node) => node.type === 'tk');
    return tks.map((tk) => lack('tk', `Still to come (TK)${about(tk)}: ${beginning(block)}`));
  });
}

function about(tk: DocumentNode): string {
  return isBlank(tk.attrs?.note) ? '' : `, “${tk.attrs?.note}”`;
}

function beginning(block: DocumentNode): string {
  const words = plainText(block).replace(/\s+/g, ' ').trim();
  if (words === '') return 'in an empty line.';
  return words.length > 60 ? `“${words.slice(0, 60).trimEnd()}…”` : `“${words}”`;
}

function galleryLacks(gallery: DocumentNode, index: number): Lack[] {
  const count = contentOf(gallery).length;
  if (count === 0)
    return [lack('gallery', `Gallery ${index + 1} has no photographs. Add some, or remove it.`)];
  return count === 1 ? [lack('gallery-of-one', `Gallery ${index + 1} has one photograph alone.`)] : [];
}

function noteLacks(note: DocumentNode, index: number): Lack[] {
  return isBlank(note.attrs?.note) ? [lack('footnote', `Footnote ${index + 1} says nothing.`)] : [];
}

function imageLacks(image: DocumentNode, place: number): Lack[] {
  const credit = image.attrs?.credit;
  const describe = `Describe photograph ${place} in the body for readers who cannot see it.`;
  const agency = `The credit of photograph ${place} names no agency: “Jane Doe / AP”.`;
  return [
    ...(isBlank(image.attrs?.alt) ? [lack('photo-alt', describe)] : []),
    ...(isBlank(credit) ? [lack('photo-credit', `Credit photograph ${place} in the body.`)] : []),
    ...(!isBlank(credit) && !namesAgency(String(credit)) ? [lack('agency-credit', agency)] : []),
  ];
}

/** Whether a credit names photographer and agency: “Jane Doe / AP”. */
export function namesAgency(credit: string): boolean {
  return /\S\s*\/\s*\S/.test(credit);
}

function isBlank(words: unknown): boolean {
  return typeof words !== 'string' || words.trim() === '';
}

function lack(code: RequirementCode, message: string): Lack {
  return { code, field: 'body', message };
}
