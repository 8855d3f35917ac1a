import { Prisma } from '#lib/platform/prisma/client.ts';

/** Rows on one page of the lists of tags and authors. */
export const termPageSize = 50;

/** Where a list was left: after so many live stories, this name in lower case, and this id. */
type Place = [live: number, key: string, id: string];

/** Lists by name, or the most used first: `live`, `name` and `id` are columns there. */
export function orderOf(byUse: boolean): Prisma.Sql {
  return byUse ? Prisma.sql`live DESC, lower(name), id` : Prisma.sql`lower(name), id`;
}

/** What goes on after the page's last row; one row more than a page was asked for. */
export function pageOf<Row extends { id: string; live: number; key: string }>(
  found: Row[],
): { rows: Omit<Row, 'key'>[]; nextCursor: string | null } {
  const page = found.slice(0, termPageSize);
  const last = page.at(-1);
  const isEnd = found.length <= termPageSize || !last;
  return {
    rows: page.map(({ key: _, ...row }) => row),
    nextCursor: isEnd ? null : cursorOf([last.live, last.key, last.id]),
  };
}

/** The condition that goes on after a cursor; one that is not ours starts the list from its beginning. */
export function afterCursor(cursor: string | undefined, byUse: boolean): Prisma.Sql {
  const place = cursor ? placeOf(cursor) : null;
  if (!place) return Prisma.sql`TRUE`;
  const [live, key, id] = place;
  const after = Prisma.sql`(lower(name), id) > (${key}, ${id}::uuid)`;
  return byUse ? Prisma.sql`(live < ${live}::int OR (live = ${live}::int AND ${after}))` : after;
}

function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function placeOf(cursor: string): Place | null {
  try {
    const [live, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPlace = Number.isInteger(live) && typeof key === 'string' && /^[0-9a-f-]{36}$/.test(id);
    return isPlace && !key.includes('\0') ? [live, key, id] : null;
  } catch {
    return null;
  }
}
