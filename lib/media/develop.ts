import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { keptMetadata } from './kept-metadata.ts';
import { readWords } from './read-words.ts';
import { largestMegapixels, widthsFor } from './rules.ts';
import type { Developed } from './types.ts';

/** How much time WebP and AVIF may take: all that pays for uploads, the least for a demo's forty photographs at once. */
export type Effort = 'full' | 'quick';

const efforts = { full: { webp: 2, avif: 3 }, quick: { webp: 0, avif: 0 } };

/** Why a photograph was refused; the parent process puts it into words. */
export type RefusalCode = 'too-many-pixels' | 'damaged';

/** A photograph that cannot be taken. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

// Only the decoders of what is accepted; SVG, PDF and the rest cannot be reached even when sniffing is fooled.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
});
sharp.concurrency(1);
sharp.cache(false);

/** Decodes the photograph at `source` and writes its renditions into `folder`. Runs in a process of its own; throws Refusal. */
export async function develop(source: string, folder: string, effort: Effort): Promise<Developed> {
  const file = new Uint8Array(await readFile(source));
  await requireFewPixels(file);
  const words = readWords(file);
  const { data, info, width, height } = await decode(file);
  const xmp = keptMetadata(words);
  const widths = widthsFor(width);
  for (const rendition of widths) {
    const height2 = Math.max(1, Math.round((rendition * height) / width));
    const small = () =>
      described(sharp(data, { raw: info }).resize(rendition, height2, { fit: 'fill' }), xmp);
    const name = join(folder, String(rendition));
    await small()
      .flatten({ background: '#fff' })
      .jpeg({ quality: 78, progressive: true })
      .toFile(`${name}.jpg`);
    await small().webp({ quality: 76, effort: efforts[effort].webp }).toFile(`${name}.webp`);
    await small().avif({ quality: 52, effort: efforts[effort].avif }).toFile(`${name}.avif`);
  }
  return { width, height, widths, words };
}

// Read from the header, before anything is decoded.
async function requireFewPixels(file: Uint8Array): Promise<void> {
  const { width, height } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new Refusal('damaged', error);
    });
  if (width * height > largestMegapixels * 1_000_000) throw new Refusal('too-many-pixels');
}

type Decoded = { data: Buffer; info: OutputInfo; width: number; height: number };

// Upright, in sRGB, eight bits, and no larger than the largest rendition: every rendition is made from this.
async function decode(file: Uint8Array): Promise<Decoded> {
  try {
    const image = sharp(file, {
      failOn: 'error',
      limitInputPixels: largestMegapixels * 1_000_000,
      sequentialRead: true,
    });
    const { autoOrient } = await image.metadata();
    const { data, info } = await image
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: 1920, withoutEnlargement: true })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, info, width: autoOrient.width, height: autoOrient.height };
  } catch (error) {
    throw new Refusal('damaged', error);
  }
}

function described(image: Sharp, xmp: string | null): Sharp {
  return xmp === null ? image : image.withXmp(xmp);
}
