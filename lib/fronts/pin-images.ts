import type { Tx } from '#lib/platform/db.ts';
import type { PublicImage } from '#lib/publishing/types.ts';
import { type FrontLayout, pinsOf } from './types.ts';

/** The photographs that stand in a layout in place of a story’s own, by the story’s number; one query. */
export async function pinImages(tx: Tx, layout: FrontLayout): Promise<Map<number, PublicImage>> {
  const chosen = pinsOf(layout).flatMap(({ number, imageId, isPlain }) =>
    imageId && !isPlain ? [{ number, imageId }] : [],
  );
  if (chosen.length === 0) return new Map();
  const assets = await tx.asset.findMany({
    where: { id: { in: chosen.map(({ imageId }) => imageId) } },
    select: {
      id: true,
      key: true,
      width: true,
      height: true,
      widths: true,
      caption: true,
      credit: true,
      alt: true,
    },
  });
  const images = new Map(assets.map(({ id, ...image }) => [id, image]));
  return new Map(
    chosen.flatMap(({ number, imageId }) => {
      const image = images.get(imageId);
      return image ? [[number, image] as const] : [];
    }),
  );
}
