import type { FrontLayout } from '#lib/fronts/types.ts';
import type { Result } from '#lib/platform/errors.ts';
import type { PublicImage } from '#lib/publishing/types.ts';

/** What the desk shows of a live story in a place: its own words, whatever is said of it there. */
export type SlotStory = {
  number: number;
  headline: string;
  standfirst: string;
  section: string;
  /** When it was first published: an instant. */
  at: string;
  lede: PublicImage | null;
};

/** What stands in the places of a layout (`row slot`), the stories that readers have, and what each row's list is called. */
export type ShownFront = {
  places: Record<string, number>;
  stories: Record<number, SlotStory>;
  /** What stands in place of a story’s own photograph, by its number. */
  images: Record<number, PublicImage>;
  titles: Record<string, string>;
};

/** A photograph of the library, as somebody chooses it. */
export type FoundPhoto = { id: string; name: string; image: PublicImage };

/** A version that readers once had, as the list of them shows it. */
export type VersionLine = { ordinal: number; at: Date; by: string | null; rows: number; pins: number };

/** The lists from which a row may be filled. */
export type Lists = {
  sections: { slug: string; name: string; isTop: boolean }[];
  tags: { slug: string; name: string }[];
};

type Page = { edition: string; page: string };
type PageAt = Page & { baseVersion: number };

/** What can be done with a page: server actions, handed in by its screen. */
export type FrontActions = {
  save: (input: PageAt & { layout: FrontLayout }) => Promise<Result<{ version: number; shown: ShownFront }>>;
  publish: (input: PageAt) => Promise<Result<{ ordinal: number }>>;
  schedule: (
    input: PageAt & { at: string; zone: string; offset?: string },
  ) => Promise<Result<{ at: Date; version: number }>>;
  cancelSchedule: (input: Page & { version: number }) => Promise<Result<unknown>>;
  restore: (input: PageAt & { ordinal: number }) => Promise<Result<{ version: number; layout: FrontLayout }>>;
  versions: (
    input: Page & { before?: number },
  ) => Promise<Result<{ versions: VersionLine[]; next: number | null }>>;
  findPhotos: (input: { q: string }) => Promise<Result<FoundPhoto[]>>;
  findStories: (input: { edition: string; q: string }) => Promise<Result<SlotStory[]>>;
};
