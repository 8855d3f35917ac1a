import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { aLiveParagraph, typed, writeAtStart } from '#lib/testing/live.ts';
import { lookAhead } from './live-ahead.ts';
import { problemOfItem } from './live-rules.ts';
import { openLive } from './live-text.ts';

/** One change of a text: what it does, where (a number that is taken as far as there is room), and what it writes. */
type Step = { act: 'type' | 'delete' | 'bold' | 'new' | 'language' | 'headline'; at: number; words: string };

function take(doc: Y.Doc, { act, at, words }: Step): void {
  const body = doc.getXmlFragment('body');
  const element = body.length > 0 ? body.get(at % body.length) : null;
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (act === 'headline') doc.getText('headline').insert(0, words);
  if (act === 'new') body.insert(at % (body.length + 1), [aLiveParagraph(words)]);
  if (act === 'language') doc.getMap('facts').set('language', at % 2 === 0 ? 'en' : 'de');
  if (!(text instanceof Y.XmlText)) return;
  if (act === 'type') text.insert(at % (text.length + 1), words);
  if (act === 'delete' && at % 3 === 0) body.delete(at % body.length, 1);
  else if (act === 'delete' && text.length > 0) text.delete(at % text.length, 1);
  if (act === 'bold' && text.length > 0) text.format(0, 1 + (at % text.length), { bold: {} });
}

const step = fc.record<Step>({
  act: fc.constantFrom('type', 'delete', 'bold', 'new', 'language', 'headline'),
  at: fc.nat(30),
  words: fc.stringMatching(/^[a-z]{1,6}$/),
});

const begun = () => {
  const doc = openLive([]);
  doc.getXmlFragment('body').push([aLiveParagraph('First.'), aLiveParagraph('Second.')]);
  return Y.encodeStateAsUpdate(doc);
};

/** What two people make of one text, each hearing of the other at times: every change as an update, in order. */
function changesOf(
  state: Uint8Array,
  rounds: { one: Step[]; other: Step[]; meets: boolean }[],
): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const docs = [openLive([state]), openLive([state])];
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => origin === 'met' || updates.push(update));
  }
  for (const { one, other, meets } of rounds) {
    [one, other].forEach((steps, who) => {
      for (const each of steps) docs[who]?.transact(() => take(docs[who] ?? new Y.Doc(), each));
    });
    const all = docs.map((doc) => Y.encodeStateAsUpdate(doc));
    if (meets) for (const doc of docs) for (const update of all) Y.applyUpdate(doc, update, 'met');
  }
  return updates;
}

const rounds = fc.array(
  fc.record({
    one: fc.array(step, { maxLength: 4 }),
    other: fc.array(step, { maxLength: 4 }),
    meets: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

test('what is seen ahead is what happens, whatever two people write and whatever of it is missing', () => {
  const state = begun();
  fc.assert(
    fc.property(rounds, fc.infiniteStream(fc.boolean()), fc.boolean(), (made, isKnown, isMerged) => {
      const known: Uint8Array[] = [state];
      const sent: Uint8Array[] = [];
      for (const update of changesOf(state, made)) (isKnown.next().value ? known : sent).push(update);
      fc.pre(sent.length > 0);
      const server = openLive(known);
      // Whatever waits in the text itself is not the update's.
      fc.pre(!server.store.pendingStructs && !server.store.pendingDs);
      const update = isMerged ? Y.mergeUpdates(sent) : (sent[0] ?? state);
      const before = Y.encodeStateAsUpdate(server);
      const ahead = lookAhead(server, Y.decodeUpdate(update));
      expect(Y.encodeStateAsUpdate(server)).toEqual(before);

      const writers: number[] = [];
      server.once('afterTransaction', ({ beforeState, afterState }: Y.Transaction) => {
        for (const [writer, clock] of afterState) {
          if (clock > (beforeState.get(writer) ?? 0)) writers.push(writer);
        }
      });
      Y.applyUpdate(server, update);
      const isGap = server.store.pendingStructs !== null || server.store.pendingDs !== null;
      expect(ahead === 'gap').toBe(isGap);
      expect(ahead).not.toBeNull();
      if (ahead === null || typeof ahead === 'string') return;
      expect(new Set(ahead.writers)).toEqual(new Set(writers));
      expect(ahead.items.map(problemOfItem).filter(Boolean)).toEqual([]);
    }),
  );
});

const hostile: [string, (doc: Y.Doc) => void][] = [
  ['an unknown root', (doc) => doc.getText('diary').insert(0, 'x')],
  ['an unknown part', (doc) => doc.getXmlFragment('body').push([new Y.XmlElement('script')])],
  [
    'an unknown part beside a known one',
    (doc) => doc.getXmlFragment('body').insert(1, [new Y.XmlElement('script')]),
  ],
  [
    'an unknown attribute of a new part',
    (doc) => {
      const made = aLiveParagraph('x');
      made.setAttribute('style', 'position:fixed');
      doc.getXmlFragment('body').push([made]);
    },
  ],
  [
    'a script in a link',
    (doc) => {
      const made = doc.getXmlFragment('body').get(0);
      const text = made instanceof Y.XmlElement ? made.get(0) : null;
      if (text instanceof Y.XmlText) text.format(0, 2, { link: { href: 'javascript:alert(1)' } });
    },
  ],
];

test.each(hostile)('%s is seen before it is applied', (_what, change) => {
  const state = begun();
  const server = openLive([state]);
  const ahead = lookAhead(server, Y.decodeUpdate(typed(openLive([state]), change)));
  expect(ahead === null || typeof ahead === 'string' ? [] : ahead.items.map(problemOfItem)).toContainEqual(
    expect.any(String),
  );
  expect(Y.encodeStateAsUpdate(server)).toEqual(Y.encodeStateAsUpdate(openLive([state])));
});

test('pieces that stand on each other in a circle are told from a gap, and end', () => {
  const [one, other] = [openLive([]), openLive([])];
  const both = Y.mergeUpdates([typed(one, headline('a')), typed(other, headline('b'))]);
  const read = Y.decodeUpdate(both);
  const [first, second] = read.structs;
  if (!(first instanceof Y.Item && second instanceof Y.Item)) throw new Error('these are no pieces');
  Object.assign(first, { parent: null, origin: second.id });
  Object.assign(second, { parent: null, origin: first.id });
  expect(lookAhead(openLive([]), read)).toBe('broken');
});

test('a chain of thousands of pieces of two writers is followed to its beginning', () => {
  const docs = [openLive([]), openLive([])];
  const updates: Uint8Array[] = [];
  for (let turn = 0; turn < 2500; turn += 1) {
    const [writer, reader] = turn % 2 === 0 ? docs : docs.toReversed();
    if (!writer || !reader) throw new Error('there are two');
    const update = typed(writer, (doc) => doc.getText('headline').insert(turn, 'x'));
    Y.applyUpdate(reader, update);
    updates.push(update);
  }
  const ahead = lookAhead(openLive([]), Y.decodeUpdate(Y.mergeUpdates(updates)));
  expect(ahead).toMatchObject({ writers: expect.arrayContaining(docs.map(({ clientID }) => clientID)) });
  expect(
    ahead === null || typeof ahead === 'string' ? [] : ahead.items.map(problemOfItem).filter(Boolean),
  ).toEqual([]);
});

function headline(words: string) {
  return (doc: Y.Doc) => doc.getText('headline').insert(0, words);
}

test('words at the start of a paragraph bring nothing but themselves', () => {
  const state = begun();
  const browser = openLive([state]);
  const ahead = lookAhead(openLive([state]), Y.decodeUpdate(typed(browser, writeAtStart('Now: '))));
  expect(ahead).toMatchObject({ writers: [browser.clientID], items: [{ length: 5, parentSub: null }] });
});
