import type { ReactNode } from 'react';
import { BannerLines } from '#components/reader/banner.tsx';
import { findArrangedFront } from '#lib/reader/find-arranged-front.ts';
import { findBanner } from '#lib/reader/find-banner.ts';
import { lastsFor, namesOf, shortest } from '#lib/reader/names.ts';
import type { ArrangedFront } from '#lib/reader/resolve-front.ts';
import type { EditionView, StoryCard } from '#lib/reader/types.ts';

/** What stands above a front, and what becomes of the page because of it. */
export type Top = { lines: ReactNode; names: string[]; shown: StoryCard[]; lasts: number | null };

/** A page without anything above it. */
export const nothingAbove: Top = { lines: null, names: [], shown: [], lasts: null };

/** What stands above an edition's fronts. */
export async function readTop({ edition, language }: EditionView): Promise<Top> {
  const banner = await findBanner(edition);
  const { breaking, ticker } = banner;
  const leadsTo = ticker?.number ? [`article:${ticker.number}`] : [];
  return {
    lines: <BannerLines banner={banner} language={language} />,
    names: ['banner', ...leadsTo],
    shown: breaking,
    lasts: ticker?.lasts ?? null,
  };
}

/** A page as editors have arranged it, with all that stands on it; null where nobody has. */
export async function readArranged(edition: string, page: string) {
  const front = await findArrangedFront(edition, page);
  return front && { front, shown: cardsOn(front) };
}

/** The names and the time of a page, of its lists and stories, what stands above it, and how it is arranged. */
export function shownBy(
  lists: string[],
  shown: StoryCard[],
  top: Top,
  arranged: { front: ArrangedFront; shown: StoryCard[] } | null = null,
) {
  const all = [...shown, ...top.shown, ...(arranged?.shown ?? [])];
  const names = namesOf([...lists, ...top.names, ...(arranged?.front.lists ?? [])], all);
  return { names, lasts: shortest(lastsFor(all), top.lasts, arranged?.front.lasts ?? null) };
}

function cardsOn(front: ArrangedFront): StoryCard[] {
  return front.rows.flatMap(({ places }) => places.map(({ card }) => card));
}
