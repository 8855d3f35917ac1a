import { publicDb } from '#lib/platform/db.ts';
import { type CardRow, cardColumns, toCard } from './cards.ts';
import type { StoryCard } from './types.ts';

/** The line that the desk wrote, and where it leads, if anywhere. */
export type TickerLine = { text: string; path: string | null; number: number | null; lasts: number };

/** What stands above an edition's fronts: the stories that are breaking now, and the desk's line. */
export type Banner = { breaking: StoryCard[]; ticker: TickerLine | null };

const mostBreaking = 3;

/** What stands above an edition's fronts now. Two small queries by index. */
export async function findBanner(edition: string): Promise<Banner> {
  const [breaking, tickers] = await Promise.all([
    publicDb().$queryRaw<CardRow[]>`
      SELECT ${cardColumns} FROM publications p
      WHERE p.edition = ${edition} AND p.breaking_until > clock_timestamp()
      ORDER BY p.first_published_at DESC, p.article_number DESC LIMIT ${mostBreaking}`,
    publicDb().$queryRaw<TickerLine[]>`
      SELECT t.text, p.path, p.article_number AS number,
        ceil(extract(epoch FROM t.until - clock_timestamp()) * 1000)::float8 AS lasts
      FROM tickers t LEFT JOIN publications p ON p.article_number = t.article_number AND p.edition = t.edition
      WHERE t.edition = ${edition} AND t.until > clock_timestamp()`,
  ]);
  return { breaking: breaking.map(toCard), ticker: tickers[0] ?? null };
}
