/** What one socket of the living text may take up. */
export const liveLimits = {
  /** One message, in bytes: a whole text of the largest size with what it went through. */
  message: 4_500_000,
  /** Messages: this many at once, and then so many a second. */
  burst: 600,
  perSecond: 100,
  /** Bytes: this many at once, and then so many a second. */
  burstBytes: 8_000_000,
  bytesPerSecond: 1_000_000,
  /** Times that one person asks for a whole text: this many at once, and then so many a second. */
  questions: 60,
  questionsPerSecond: 2,
  /** Bytes that wait to be sent to somebody who does not read. */
  unread: 16_000_000,
  /** Refused updates of one person: this many at once, and then so many a second; until then nothing else is looked at. */
  refusals: 10,
  refusalsPerSecond: 0.5,
  /** For so many counts one that was found only by trying it: the text has to be made again after it. */
  triedRefusal: 5,
  /**
   * Structs of Yjs by which one person makes texts grow: this many at once, and then so many a second; until then nothing
   * else is taken in. A key is one, the largest paste some 7,000; what is deleted stays as an empty one.
   */
  growth: 60_000,
  growthPerSecond: 200,
  /** One person's place in the text, as JSON. */
  awareness: 2000,
  /** Sockets that have shown no ticket yet, and for how long each may not. */
  strangers: 100,
  strangerMs: 10_000,
  socketsOfUser: 30,
  sockets: 2000,
  /** Typing that waits for the database, per article, in bytes. */
  waiting: 16_000_000,
} as const;

/** Why a socket is closed, by its code. */
export const closeCodes = {
  done: 1000,
  policy: 1008,
  tooLarge: 1009,
  failed: 1011,
  restart: 1012,
  tryLater: 1013,
  signedOut: 4401,
  rightChanged: 4403,
  outdated: 4409,
} as const;

export type CloseReason = keyof typeof closeCodes;
