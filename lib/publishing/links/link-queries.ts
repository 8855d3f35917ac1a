import type { Actor } from '#lib/permissions/actor.ts';
import { visibleTo } from '#lib/permissions/can.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import type { BrokenLink } from '#lib/workflow/link-requirements.ts';
import { isOwnAddress, ownStory } from './own-addresses.ts';

/** What is known of a story's links. */
export type LinksView = {
  broken: BrokenLink[];
  /** Links that answer from another address, to which they have moved for good; twenty at most. */
  moved: { address: string; to: string }[];
  /** How many links elsewhere there are, how many are still to be looked at, and how many could not be. */
  elsewhere: number;
  waiting: number;
  unknown: number;
};

/** What is known of the links of a draft, for its screen; null when the actor may not read it. */
export async function findLinks(actor: Actor, number: number): Promise<LinksView | null> {
  if (!isRowNumber(number)) return null;
  const draft = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: { article: { select: { links: { select: { addresses: true, freshSince: true } } } } },
  });
  if (!draft) return null;
  const { addresses, freshSince } = draft.article.links ?? { addresses: [], freshSince: null };
  const elsewhere = addresses.filter((address) => !isOwnAddress(address));
  const [broken, moved, counts] = await Promise.all([
    findBrokenLinks(db(), addresses),
    db().$queryRaw<LinksView['moved']>`
      SELECT a.address, c.moved_to AS to FROM unnest(${elsewhere}::text[]) WITH ORDINALITY AS a (address, place)
      JOIN link_checks c ON c.hash = sha256(convert_to(a.address, 'UTF8'))
      WHERE c.moved_to IS NOT NULL ORDER BY a.place LIMIT 20`,
    db().$queryRaw<Pick<LinksView, 'waiting' | 'unknown'>[]>`
      SELECT count(*) FILTER (WHERE c.hash IS NULL OR c.checked_at < ${freshSince}::timestamptz)::int AS waiting,
             count(*) FILTER (WHERE c.status = 'unknown')::int AS unknown
      FROM unnest(${elsewhere}::text[]) AS a (address)
      LEFT JOIN link_checks c ON c.hash = sha256(convert_to(a.address, 'UTF8'))`,
  ]);
  return { broken, moved, elsewhere: elsewhere.length, waiting: 0, unknown: 0, ...counts[0] };
}

/** Those of the addresses that lead nowhere, and why: elsewhere as it was when they were looked at, our own as it is now. */
export async function findBrokenLinks(tx: Tx, addresses: string[]): Promise<BrokenLink[]> {
  const elsewhere = addresses.filter((address) => !isOwnAddress(address));
  const broken =
    elsewhere.length === 0
      ? []
      : await tx.$queryRaw<BrokenLink[]>`
          SELECT c.address, c.reason FROM unnest(${elsewhere}::text[]) AS a (address)
          JOIN link_checks c ON c.hash = sha256(convert_to(a.address, 'UTF8')) WHERE c.status = 'broken'`;
  return [...broken, ...(await brokenOfOurOwn(tx, addresses))];
}

async function brokenOfOurOwn(tx: Tx, addresses: string[]): Promise<BrokenLink[]> {
  const own = addresses.flatMap((address) => {
    const number = ownStory(address);
    return number === null ? [] : [{ address, number }];
  });
  if (own.length === 0) return [];
  const among = {
    where: { articleNumber: { in: own.map(({ number }) => number) } },
    select: { articleNumber: true },
  };
  const live = await tx.publication.findMany(among);
  const withdrawn = await tx.tombstone.findMany(among);
  const has = (rows: { articleNumber: number }[], number: number) =>
    rows.some(({ articleNumber }) => articleNumber === number);
  return own
    .filter(({ number }) => !has(live, number))
    .map(({ address, number }) => ({
      address,
      reason: has(withdrawn, number) ? 'our story was withdrawn' : 'readers do not have that story',
    }));
}
