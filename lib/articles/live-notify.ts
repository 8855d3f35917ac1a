import type { Tx } from '#lib/platform/db.ts';

/** The channel on which instances tell one another about open articles. */
export const liveChannel = 'nightdesk_live';

/** What beside the text has changed of an article that somebody may have open. */
export type LiveChange = 'article' | 'comments';

/** Tells every open screen of the article, once this transaction is committed, that something beside the text has changed. */
export async function notifyArticle(tx: Tx, number: number, what: LiveChange): Promise<void> {
  await notify(tx, { article: number, changed: what });
}

/** Tells the other instances that have the article open how its people's cursors stand: an awareness update in base64, or a greeting without one. */
export async function notifyAwareness(
  tx: Tx,
  number: number,
  from: string,
  awareness?: string,
): Promise<void> {
  await notify(tx, { article: number, from, awareness });
}

/** Tells the desk that lists and boards show this article otherwise now: what was typed is in its row. */
export async function notifyTyped(tx: Tx, number: number): Promise<void> {
  await notify(tx, { article: number, typed: true });
}

async function notify(tx: Tx, message: object): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify(message)})`;
}
