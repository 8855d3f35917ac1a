import { type Doc, encodeStateAsUpdate } from 'yjs';
import { liveTextRoots } from '#lib/articles/live-fields.ts';
import { nodesOfLive, openLive } from '#lib/articles/live-text.ts';
import { plainText } from '#lib/document/extract.ts';

/** What changes that were kept would make a text say: the lines that it does not say without them. `doc` stays as it is. */
export function wordsLeft(doc: Doc, updates: readonly Uint8Array[]): string {
  const said = new Set(linesOf(doc));
  const whole = openLive([encodeStateAsUpdate(doc), ...updates]);
  const lines = linesOf(whole).filter((line) => !said.has(line));
  whole.destroy();
  return lines.join('\n\n');
}

function linesOf(doc: Doc): string[] {
  const fields = liveTextRoots.map((root) => doc.getText(root).toString());
  const body = plainText({ type: 'doc', content: nodesOfLive(doc) }).split('\n\n');
  return [...fields, ...body].filter((line) => line.trim() !== '');
}
