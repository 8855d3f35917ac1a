import * as Y from 'yjs';
import { letOthersRun } from '#lib/platform/let-others-run.ts';

/** So many deleted pieces are forgotten in one turn: closing each gap costs more the longer the text is. */
const atOnce = 500;

type Range = { clock: number; len: number };

/**
 * Has a text that was opened with `openLive` let go of what was deleted in it. Yjs would do it with every change, and hold
 * everybody up for as long as it takes where thousands of paragraphs go.
 */
export async function forgetDeleted(doc: Y.Doc): Promise<void> {
  for (const [writer, structs] of doc.store.clients) {
    const gone = structs.filter(holdsDeleted).map(({ id, length }) => ({ clock: id.clock, len: length }));
    for (let end = gone.length; end > 0; end -= atOnce) {
      await letOthersRun();
      forget(doc, writer, gone.slice(Math.max(0, end - atOnce), end));
    }
  }
}

function holdsDeleted(struct: Y.Item | Y.GC): boolean {
  return struct instanceof Y.Item && struct.deleted && !(struct.content instanceof Y.ContentDeleted);
}

function forget(doc: Y.Doc, writer: number, ranges: Range[]): void {
  const deleted = Y.createDeleteSet();
  deleted.clients.set(writer, ranges);
  Y.tryGc(deleted, doc.store, () => true);
}
