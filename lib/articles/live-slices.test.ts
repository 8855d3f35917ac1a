import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { roundOfEventLoop } from '#lib/testing/event-loop.ts';
import { aLiveParagraph, typed, writeAtStart } from '#lib/testing/live.ts';
import { aBody } from '#lib/testing/stories.ts';
import { blankContent } from './blank-content.ts';
import { applyInTurns, openLiveInTurns, slicesInTurns, slicesOf } from './live-slices.ts';
import { bodyOfLive, newLiveDoc, openLive } from './live-text.ts';

const bodyOf = (doc: Y.Doc) => doc.getXmlFragment('body');
const isSame = (one: Y.Doc, other: Y.Doc) => Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));
const lacks = ({ store }: Y.Doc) => store.pendingStructs !== null || store.pendingDs !== null;

function push(doc: Y.Doc, ...paragraphs: string[]): void {
  bodyOf(doc).push(paragraphs.map(aLiveParagraph));
}

/** A text into which 2,000 paragraphs were pasted and deleted again, this many times. */
function withALongPast(times: number): Y.Doc {
  const browser = new Y.Doc();
  Y.applyUpdate(browser, Y.encodeStateAsUpdate(newLiveDoc({ ...blankContent, body: aBody('The tunnel.') })));
  for (let time = 0; time < times; time += 1) {
    push(browser, ...Array.from({ length: 2000 }, (_, at) => `Paragraph ${at}.`));
    bodyOf(browser).delete(1, 2000);
  }
  return browser;
}

test('a text with a long past is in slices, none of them large, and opens as it was, a slice in a turn', async () => {
  const doc = withALongPast(10);
  const slices = await slicesInTurns(doc);
  expect(slices.length).toBeGreaterThan(8);
  for (const slice of slices) expect(Y.decodeUpdate(slice).structs.length).toBeLessThanOrEqual(5000);
  const opened = new Y.Doc();
  const rounds: number[] = [];
  opened.on('afterTransaction', () => rounds.push(roundOfEventLoop()));
  await applyInTurns(opened, slices);
  expect(new Set(rounds).size).toBe(rounds.length);
  expect(rounds.length).toBeGreaterThan(3);
  expect(isSame(opened, doc)).toBe(true);
  expect(bodyOfLive(opened)).toEqual(aBody('The tunnel.'));
});

test('what is written while a text is cut is in no slice, or has all that it stands on', async () => {
  const doc = withALongPast(6);
  const other = openLive([Y.encodeStateAsUpdate(doc)]);
  const cutting = slicesInTurns(doc);
  const before = Y.encodeStateVector(doc);
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise(setImmediate);
    push(doc, `Written by one in turn ${turn}.`);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(doc, typed(other, writeAtStart(`${turn} `)));
    bodyOf(doc).delete(1, 1);
  }
  const opened = await openLiveInTurns(await cutting);
  expect(lacks(opened)).toBe(false);
  Y.applyUpdate(opened, Y.encodeStateAsUpdate(doc, before));
  expect(isSame(opened, doc)).toBe(true);
  expect(bodyOfLive(opened)).toEqual(bodyOfLive(doc));
});

test('marks that hold something stay, though the text comes in turns', async () => {
  const start = Y.encodeStateAsUpdate(newLiveDoc({ ...blankContent, body: aBody('two') }));
  const [one, other] = [openLive([start]), openLive([start])];
  const textOf = (doc: Y.Doc) => (bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  textOf(other).format(0, 3, { bold: {} });
  textOf(one).format(0, 3, { bold: {} });
  textOf(other).insert(0, 'ab');
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  const opened = await openLiveInTurns([]);
  for (const slice of slicesOf(one, 1)) await applyInTurns(opened, [slice]);
  expect(isSame(opened, one)).toBe(true);
  expect(bodyOfLive(opened)).toEqual(bodyOfLive(one));
});

const acts = fc.array(
  fc.record({
    who: fc.nat(2),
    act: fc.constantFrom('type', 'add', 'delete', 'bold', 'hear'),
    at: fc.nat(8),
  }),
  { maxLength: 40 },
);

test('whoever wrote what, each slice stands on those before it alone, and together they are the text', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.integer({ min: 1, max: 7 }), async (plan, most) => {
      const start = Y.encodeStateAsUpdate(
        newLiveDoc({ ...blankContent, body: aBody('One', 'two', 'three') }),
      );
      const pages = [openLive([start]), openLive([start]), new Y.Doc()];
      for (const step of plan) act(pages, step);
      const [doc = new Y.Doc(), ...others] = pages;
      for (const other of others) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      const opened = await openLiveInTurns([]);
      for (const slice of slicesOf(doc, most)) {
        await applyInTurns(opened, [slice]);
        expect(lacks(opened)).toBe(false);
      }
      expect(isSame(opened, doc)).toBe(true);
      expect(bodyOfLive(opened)).toEqual(bodyOfLive(doc));
    }),
    { numRuns: 500 },
  );
});

function act(pages: Y.Doc[], { who, act, at }: { who: number; act: string; at: number }): void {
  const doc = pages[who] ?? new Y.Doc();
  const body = bodyOf(doc);
  const paragraph = body.length > 0 ? body.get(at % body.length) : null;
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (act === 'hear') {
    for (const other of pages) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  } else if (act === 'add') body.insert(at % (body.length + 1), [aLiveParagraph('new')]);
  else if (act === 'delete' && body.length > 0) body.delete(at % body.length, 1);
  else if (!(text instanceof Y.XmlText)) return;
  else if (act === 'type') text.insert(at % (text.length + 1), 'ab');
  else text.format(0, text.length, { bold: {} });
}
