/** The kinds of row, and how many stories each may hold. */
export const rowKinds = {
  lead: { least: 1, most: 5 },
  pair: { least: 2, most: 2 },
  three: { least: 3, most: 3 },
  four: { least: 4, most: 4 },
  list: { least: 2, most: 12 },
  strip: { least: 2, most: 5 },
} as const;

/** A kind of row: a lead with others beside it, two to four side by side, headlines, or a strip of one list. */
export type RowKind = keyof typeof rowKinds;

export const mostRows = 20;
export const mostStories = 60;

/** Where the stories of a row come from that nobody has pinned: the newest of all, or of a section or tag. */
export type Source = { kind: 'latest'; slug: '' } | { kind: 'section' | 'tag'; slug: string };

/** A story that somebody put in a place, and what is said of it there. */
export type Pin = {
  number: number;
  headline: string;
  standfirst: string;
  /** Without its photograph. */
  isPlain: boolean;
  /** A photograph of the library in place of its own. */
  imageId: string | null;
  /** An instant; null: until somebody takes it out. */
  until: string | null;
  /** Since when it stands there: an instant. */
  since: string;
};

/** A row of a page: a place for each story, which is pinned, or null where its source fills it. */
export type FrontRow = { id: string; kind: RowKind; title: string; source: Source; slots: (Pin | null)[] };

/** How a page is arranged, from the top. Empty: it arranges itself. */
export type FrontLayout = FrontRow[];

/** The stories that are pinned in a layout, from the top. */
export function pinsOf(rows: FrontLayout): Pin[] {
  return rows.flatMap(({ slots }) => slots.filter((pin) => pin !== null));
}

/** A page as the desk arranges it. */
export type FrontView = { edition: string; page: string } & {
  layout: FrontLayout;
  /** 0: nobody has arranged it. */
  version: number;
  /** What readers have of it; null: it arranges itself. */
  live: { ordinal: number; at: Date; by: string | null; layout: FrontLayout } | null;
  schedule: { at: Date; zone: string; version: number; by: string | null } | null;
};

/** A version of a page that readers once had, newest first. */
export type FrontVersionRow = { ordinal: number; at: Date; by: string | null; rows: number; pins: number };

/** What the list of fronts says of a page that somebody has arranged. */
export type FrontRowView = { edition: string; page: string } & {
  isLive: boolean;
  savedAt: Date;
  by: string | null;
  plannedAt: Date | null;
};
