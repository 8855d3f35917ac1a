import ExifReader from 'exifreader';
import { creditLine, oneLine } from './credit-line.ts';
import type { PhotoWords } from './types.ts';

type Tags = Record<string, { description?: unknown } | undefined>;

/** Caption, credit, creator and copyright from a photograph's IPTC, XMP and EXIF, in this order; what cannot be read is empty. */
export function readWords(file: Uint8Array<ArrayBuffer>): PhotoWords {
  try {
    return wordsOf(ExifReader.load(file.buffer, { expanded: true }));
  } catch {
    // Damaged metadata is no reason to refuse a photograph.
    return { caption: '', credit: '', creator: '', copyright: '' };
  }
}

function wordsOf(tags: ExifReader.ExpandedTags): PhotoWords {
  const iptc = (tags.iptc ?? {}) as Tags;
  const xmp = (tags.xmp ?? {}) as Tags;
  const exif = (tags.exif ?? {}) as Tags;
  const creator = first(iptc['By-line'], xmp.creator, exif.Artist);
  const copyright = first(iptc['Copyright Notice'], xmp.rights, exif.Copyright);
  const caption = first(iptc['Caption/Abstract'], xmp.description, exif.ImageDescription).slice(0, 2000);
  const credit = creditLine({
    byline: creator,
    credit: first(iptc.Credit, xmp.Credit),
    source: first(iptc.Source, xmp.Source),
    copyright,
  });
  return { caption, credit, creator: creator.slice(0, 300), copyright: copyright.slice(0, 300) };
}

function first(...tags: Tags[string][]): string {
  for (const tag of tags) {
    const text = typeof tag?.description === 'string' ? oneLine(tag.description) : '';
    if (text !== '') return text;
  }
  return '';
}
