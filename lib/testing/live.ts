import * as Y from 'yjs';
import { appendTyping } from '#lib/articles/append-typing.ts';
import { readLive } from '#lib/articles/live-store.ts';
import { openLive } from '#lib/articles/live-text.ts';
import { openLiveText } from '#lib/articles/open-live-text.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import type { Result } from '#lib/platform/errors.ts';
import { hashSecret } from '#lib/platform/ids.ts';
import { openSession } from '#lib/users/open-session.ts';
import { anArticle, succeeded } from './stories.ts';

/** Somebody at a screen: an account and the session it is signed in by. */
export type Typist = { actor: Actor; session: Uint8Array<ArrayBuffer> };

/** Signs an account in. */
export async function signedIn(actor: Actor): Promise<Typist> {
  const { secret } = succeeded(await openSession(actor, { userAgent: 'a test' }));
  return { actor, session: hashSecret(secret) };
}

/** An article that has a living text, with these words in the story; returns its number. */
export async function aLiveArticle(words: Parameters<typeof anArticle>[0] = {}, by?: Actor): Promise<number> {
  const { number } = await anArticle(words, by);
  succeeded(await openLiveText(systemActor, { number }));
  return number;
}

/** The living text as it is stored now. */
export async function storedLive(number: number): Promise<Y.Doc> {
  const stored = await readLive(db(), number);
  if (!stored) throw new Error(`article ${number} has no living text`);
  return openLive(stored.updates);
}

/** The update that `change` makes, on top of `doc`. */
export function typed(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

/** Types into an article as it is stored now. */
export async function typeInto(
  number: number,
  typist: Typist,
  change: (doc: Y.Doc) => void,
): Promise<Result<{ seq: bigint }>> {
  const update = typed(await storedLive(number), change);
  return await appendTyping(typist.actor, { number, session: typist.session, update });
}

/** A paragraph that can be put into a living text. */
export function aLiveParagraph(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}

/** Puts letters at the start of a paragraph of the body. */
export function writeAtStart(words: string, paragraph = 0) {
  return (doc: Y.Doc): void => {
    const element = doc.getXmlFragment('body').get(paragraph);
    const text = element instanceof Y.XmlElement ? element.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('there are no letters in this paragraph');
    text.insert(0, words);
  };
}
