import { editAsset } from '#lib/media/edit-asset.ts';
import { prepareUpload } from '#lib/media/prepare-upload.ts';
import { registerAsset } from '#lib/media/register-asset.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { withIptc } from '#lib/testing/iptc.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { photosIn } from './body.ts';
import { renderPicture } from './photos/render.ts';
import { progress } from './progress.ts';
import type { Photo, Story } from './story.ts';

// Two are developed at a time (lib/media); a third is being drawn meanwhile.
const atOnce = 3;

/** The name of a photograph's file, by which the library's row is found again. */
export function filenameOf(photo: Photo): string {
  return `${photo.scene.toLowerCase()}-${photo.light}-${photo.seed}.jpg`;
}

/** A photograph to be made, and what its file says of where and for what it was taken. */
export type PhotoOrder = { photo: Photo; city: string; headline: string };

/** The photographs that stories show, each once: what a story shares with its sibling is in the words of the one told first. */
export function photosOf(stories: Story[]): PhotoOrder[] {
  const told = stories.toSorted(
    (one, other) => Number(one.sibling !== null) - Number(other.sibling !== null),
  );
  const orders = told.flatMap(({ lede, text, dateline, headline }) =>
    [...(lede ? [lede] : []), ...photosIn(text)].map((photo) => ({ photo, city: dateline, headline })),
  );
  const named = orders.map((order) => [filenameOf(order.photo), order] as const);
  return [...new Map(named.toReversed()).values()].toReversed();
}

/** Makes and uploads every photograph that is not in the library; returns the assets' ids by file name. */
export async function seedPhotos(orders: PhotoOrder[], photographer: Actor): Promise<Map<string, string>> {
  const ids = await inLibrary(orders.map(({ photo }) => filenameOf(photo)));
  const missing = orders.filter(({ photo }) => !ids.has(filenameOf(photo)));
  if (missing.length === 0) return ids;
  const { step, end } = progress('Photographs', missing.length);
  const worker = async () => {
    for (let next = missing.shift(); next; next = missing.shift()) {
      ids.set(filenameOf(next.photo), await upload(next, photographer));
      step();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  end();
  return ids;
}

async function inLibrary(filenames: string[]): Promise<Map<string, string>> {
  const rows = await db().asset.findMany({
    where: { filename: { in: filenames }, alt: { not: '' } },
    select: { id: true, filename: true },
  });
  return new Map(rows.map((row) => [row.filename, row.id]));
}

async function upload({ photo, city, headline }: PhotoOrder, photographer: Actor): Promise<string> {
  const picture = await renderPicture(photo.scene, photo.light, photo.seed);
  const [byline = '', source = ''] = photo.credit.split(' / ');
  const content = withIptc(picture, {
    caption: photo.caption,
    byline,
    source,
    credit: photo.credit.split(' / ').slice(1).join(' / '),
    city,
    headline,
  });
  const prepared = await prepareUpload({ filename: filenameOf(photo), content }, 'quick');
  const asset = succeeded(await registerAsset(photographer, prepared));
  const { id, caption, credit } = asset;
  succeeded(await editAsset(photographer, { id, caption, credit, alt: photo.alt }));
  return id;
}
