import * as Y from 'yjs';
import { nodeRules } from '#lib/document/grammar.ts';
import { type DocumentJson, type DocumentNode, emptyDocument } from '#lib/document/types.ts';
import { readLiveNodes, writeLiveNodes } from './live-body.ts';
import { type LiveFields, liveTextRoots, readLiveFields, writeLiveFields } from './live-fields.ts';
import { countSuggestions, withoutSuggestions } from './live-suggestions.ts';
import type { ArticleContent } from './types.ts';

/** What a living text says: shaped like an ArticleContent and not checked (parseContent checks). */
export type LiveContent = LiveFields & { body: DocumentJson };

/** What the living text says, as if no suggestion had been taken up. Changes nothing; what is there is not checked. */
export function contentOfLive(doc: Y.Doc): LiveContent {
  return { ...readLiveFields(doc), body: bodyOfLive(doc) };
}

/** The body of a living text, as if no suggestion had been taken up. */
export function bodyOfLive(doc: Y.Doc): DocumentJson {
  return bodyOf(nodesOfLive(doc));
}

/** As `contentOfLive`, with the number of suggestions that nobody has taken or refused yet. */
export function readWholeLive(doc: Y.Doc): { said: LiveContent; suggestions: number } {
  const nodes = nodesOfLive(doc);
  return { said: { ...readLiveFields(doc), body: bodyOf(nodes) }, suggestions: countSuggestions(nodes) };
}

/** The nodes of a living text's body, suggestions and all. */
export function nodesOfLive(doc: Y.Doc): DocumentNode[] {
  return readLiveNodes(doc.getXmlFragment('body'));
}

/** Makes `doc` say `content` by the smallest change, and gives that as an update; null when it does already. */
export function makeLiveSay(doc: Y.Doc, content: ArticleContent): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const hear = (update: Uint8Array) => updates.push(update);
  doc.on('update', hear);
  writeLive(doc, content);
  doc.off('update', hear);
  return updates[0] ?? null;
}

/** A living text that says `content`, with no history. */
export function newLiveDoc(content: ArticleContent): Y.Doc {
  const doc = openLive([]);
  writeLive(doc, content);
  return doc;
}

/** A living text out of what was stored of it, in any order. What is deleted in it stays until `forgetDeleted`. */
export function openLive(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  nameRoots(doc);
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/**
 * Has a text that the server holds say what it was told, and no more: where others' changes come in, Yjs clears away marks
 * that seem to hold nothing, and what it took out here would be taken out nowhere else. Browsers do it, and send it.
 */
export function keepAsTold(doc: Y.Doc): void {
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    transaction.local = true;
  });
}

/** Gives every root of a living text its type: as long as nobody has named a root, the first to name it would decide. */
export function nameRoots(doc: Y.Doc): void {
  doc.getXmlFragment('body');
  doc.getMap('facts');
  for (const root of liveTextRoots) doc.getText(root);
}

function bodyOf(nodes: DocumentNode[]): DocumentJson {
  const content = tidied(withoutSuggestions(nodes));
  return content.length > 0 ? { type: 'doc', content } : emptyDocument();
}

function writeLive(doc: Y.Doc, { body, ...fields }: ArticleContent): void {
  doc.transact(() => {
    writeLiveFields(doc, fields);
    writeLiveNodes(doc.getXmlFragment('body'), body.content ?? []);
  });
}

// Two people who each delete one of two items leave an empty list, which no body may hold.
function tidied(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node) => {
    const rule = nodeRules.get(node.type);
    if (!node.content && !rule?.filled) return [node];
    const content = tidied(node.content ?? []);
    if (rule?.first && content[0]?.type !== rule.first) content.unshift({ type: rule.first });
    if (rule?.filled && content.length === 0) return [];
    return [{ ...node, content }];
  });
}
