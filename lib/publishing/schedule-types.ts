/** What can happen to an article by itself. */
export type ScheduleKind = 'publish' | 'withdraw';

/** The bundle in which something waits: its name ("": none), how many others, and whether one of all is not ready. */
export type BundleRef = { id: string; name: string; others: number; isHeld: boolean };

/** Something that is to happen to an article, or was to and did not (`failure`). */
export type ScheduleView = {
  at: Date;
  /** On whose clocks it was chosen. */
  zone: string;
  version: number;
  setByName: string | null;
  failedAt: Date | null;
  failure: string;
  /** Of a withdrawal; of a publication, why it goes out in spite of what blocks. */
  reason: string;
  /** Of a publication: the draft says something else by now. */
  changedSince: boolean;
  /** Of a publication: with which others it happens, all or none. */
  bundle: BundleRef | null;
};

/** Until when nothing may make an article public. */
export type EmbargoView = { until: Date; zone: string; note: string };

/** When things are to happen to one article. `now` is the database's. */
export type ArticleTimes = {
  publish: ScheduleView | null;
  withdraw: ScheduleView | null;
  embargo: EmbargoView | null;
  /** Whether the reader of this may set and lift an embargo. */
  mayEmbargo: boolean;
  now: Date;
};

/** One line of what is coming up. */
export type ComingRow = {
  number: number;
  headline: string;
  kind: ScheduleKind | 'embargo';
  at: Date;
  zone: string;
  /** A first publication, or one of a live article. */
  isLive: boolean;
  /** The draft has left "ready": as it stands, it will not be published. */
  isOnHold: boolean;
  changedSince: boolean;
  embargoUntil: Date | null;
  setByName: string | null;
  failure: string;
  /** The reason of a withdrawal, or who asked for an embargo. */
  note: string;
  bundle: BundleRef | null;
};

/** What stands on a day of the calendar. */
export type CalendarItem = Pick<
  ComingRow,
  'number' | 'headline' | 'at' | 'isLive' | 'isOnHold' | 'note' | 'bundle'
> & {
  kind: 'due' | ComingRow['kind'];
  /** On whose clocks it was chosen; empty for a due time, which is the newsroom's. */
  zone: string;
  slugLine: string;
  assigneeName: string | null;
  /** Whether the reader of this may set it to another time. */
  mayMove: boolean;
};
