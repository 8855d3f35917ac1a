import { readLayout } from '#lib/fronts/layout.ts';
import { publicDb } from '#lib/platform/db.ts';
import { readImage } from './public-json.ts';
import { type ArrangedFront, resolveFront } from './resolve-front.ts';

type PinRow = { row: string; slot: number; number: number; image: unknown };

/**
 * A page of an edition as editors have arranged it: `page` is a section's slug, or empty for the home page. Null where nobody has,
 * or nothing would stand on it: then it arranges itself. Three queries.
 */
export async function findArrangedFront(edition: string, page: string): Promise<ArrangedFront | null> {
  const found = await publicDb().$queryRaw<{ rows: unknown; pins: PinRow[] }[]>`
    SELECT f.rows, coalesce((
      SELECT jsonb_agg(jsonb_build_object('row', p.row, 'slot', p.slot, 'number', p.article_number,
        'headline', p.headline, 'standfirst', p.standfirst, 'isPlain', p.is_plain, 'image', p.image,
        'until', to_char(p.until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      FROM public_front_pins p WHERE p.edition = f.edition AND p.page = f.page), '[]') AS pins
    FROM public_fronts f WHERE f.edition = ${edition} AND f.page = ${page}`;
  const stored = found[0];
  if (!stored || !Array.isArray(stored.rows)) return null;
  const layout = readLayout(stored.rows.map((row) => withPins(row, stored.pins)));
  const images = new Map(
    stored.pins.flatMap(({ number, image }) => {
      const read = readImage(image);
      return read ? [[number, read] as const] : [];
    }),
  );
  const front = await resolveFront(edition, layout, images);
  return front.rows.length > 0 ? front : null;
}

function withPins({ places, ...row }: { id: string; places: number }, pins: PinRow[]) {
  const slots = Array.from({ length: places }, (_, slot) => {
    const found = pins.find((pin) => pin.row === row.id && pin.slot === slot);
    if (!found) return null;
    const { row: _row, slot: _slot, image: _image, ...pin } = found;
    return pin;
  });
  return { ...row, slots };
}
