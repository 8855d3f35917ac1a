/** The largest upload, in megabytes. */
export const largestUploadMb = 25;

/** The largest photograph, in megapixels. */
export const largestMegapixels = 60;

/** Widths of the renditions, in pixels. */
const renditionWidths = [320, 640, 960, 1280, 1920] as const;

/** What a rendition is stored as, by the end of its address. */
const renditionTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;

type RenditionExtension = keyof typeof renditionTypes;

/** The widths in which a photograph of this width is kept: none is larger than the original, and a small one keeps its own. */
export function widthsFor(width: number): number[] {
  const widths: number[] = renditionWidths.filter((standard) => standard <= width);
  const last = widths.at(-1) ?? 0;
  // A photograph between two widths keeps its own size only where that is plainly more.
  if (last < 1920 && width > last * 1.3) widths.push(Math.min(width, 1920));
  return widths;
}

/** Where a photograph's files are in the storage. */
export function folderOf(key: string): string {
  return `media/${key.slice(0, 2)}/${key}`;
}

/** One file of a photograph, as an address names it. */
export type RenditionAddress = { key: string; name: string; type: string };

/** Reads `{key}/{width}.{ext}`; null for anything that cannot be a rendition's address. */
export function parseRendition(key: unknown, file: unknown): RenditionAddress | null {
  if (typeof key !== 'string' || typeof file !== 'string' || !/^[0-9a-f]{32}$/.test(key)) return null;
  const match = /^([1-9]\d{0,3})\.(avif|webp|jpg)$/.exec(file);
  if (!match) return null;
  return { key, name: `${folderOf(key)}/${file}`, type: renditionTypes[match[2] as RenditionExtension] };
}
