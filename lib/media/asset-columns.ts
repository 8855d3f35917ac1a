import type { Prisma } from '#lib/platform/prisma/client.ts';

/** The columns of an AssetView. */
export const assetColumns = {
  id: true,
  key: true,
  filename: true,
  width: true,
  height: true,
  widths: true,
  caption: true,
  credit: true,
  alt: true,
} as const satisfies Prisma.AssetSelect;
