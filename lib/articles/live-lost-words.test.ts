import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { plainText } from '#lib/document/extract.ts';
import { typed, writeAtStart } from '#lib/testing/live.ts';
import { aBody } from '#lib/testing/stories.ts';
import { blankContent } from './blank-content.ts';
import { LiveGate } from './live-gate.ts';
import { bodyOfLive, newLiveDoc, nodesOfLive, openLive } from './live-text.ts';

const content = { ...blankContent, body: aBody('First.', 'Second.') };

/** A gate in front of a text, and the pages of two people who have it. */
function twoPages() {
  const state = Y.encodeStateAsUpdate(newLiveDoc(content));
  return { gate: new LiveGate([state]), one: openLive([state]), other: openLive([state]), state };
}

const bodyOf = (doc: Y.Doc) => doc.getXmlFragment('body');

/** As an editor does it: the paragraph goes, and a heading with the same letters stands in its place. */
function makeHeading(doc: Y.Doc): void {
  const letters = new Y.XmlText('Second.');
  const heading = new Y.XmlElement<{ level: number }>('heading');
  heading.setAttribute('level', 2);
  heading.insert(0, [letters]);
  bodyOf(doc).delete(1, 1);
  bodyOf(doc).insert(1, [heading as Y.XmlElement]);
}

const away: [string, (doc: Y.Doc) => void][] = [
  ['deleted', (doc) => bodyOf(doc).delete(1, 1)],
  ['made a heading', makeHeading],
];

async function lostOf(gate: LiveGate, update: Uint8Array) {
  const verdict = await gate.check(update);
  if (!verdict?.passes) throw new Error(verdict?.message);
  return verdict.lost;
}

test.each(away)(
  'words typed without a line into a paragraph that was %s meanwhile are found',
  async (_what, change) => {
    const { gate, one, other } = twoPages();
    expect(await lostOf(gate, typed(one, change))).toEqual([]);
    const late = typed(other, writeAtStart('Typed in a tunnel. ', 1));
    expect(await lostOf(gate, late)).toEqual([{ writer: other.clientID, words: 'Typed in a tunnel. ' }]);
    expect(await lostOf(gate, late)).toEqual([]);
  },
);

test.each(away)(
  'and so are words in a paragraph that is %s by somebody who did not know them',
  async (_what, change) => {
    const { gate, one, other } = twoPages();
    expect(await lostOf(gate, typed(other, writeAtStart('Stored long ago. ', 1)))).toEqual([]);
    expect(await lostOf(gate, typed(one, change))).toEqual([
      { writer: other.clientID, words: 'Stored long ago. ' },
    ]);
  },
);

test('what one took out oneself is not lost', async () => {
  const { gate, one, other } = twoPages();
  const seen = typed(other, writeAtStart('Read and thrown away. ', 1));
  await lostOf(gate, seen);
  Y.applyUpdate(one, seen);
  expect(
    await lostOf(
      gate,
      typed(one, (doc) => bodyOf(doc).delete(0, 2)),
    ),
  ).toEqual([]);
  const twice = typed(other, (doc) => {
    writeAtStart('Typed and taken back. ')(doc);
    const paragraph = bodyOf(doc).get(0);
    if (paragraph instanceof Y.XmlElement) (paragraph.get(0) as Y.XmlText).delete(0, 22);
  });
  expect(await lostOf(gate, twice)).toEqual([]);
});

test('lost words come back as what their author suggests, and are in no draft', async () => {
  const { gate, one, state } = twoPages();
  const update = await gate.putBack([{ author: 'ida', words: 'Typed in a tunnel.' }]);
  const doc = openLive([state, update]);
  expect(nodesOfLive(doc).at(-1)).toMatchObject({
    type: 'paragraph',
    content: [{ text: 'Typed in a tunnel.', marks: [{ type: 'insertion', attrs: { author: 'ida' } }] }],
  });
  expect(plainText(bodyOfLive(doc)).trim()).toBe('First.\n\nSecond.');
  expect(await lostOf(gate, typed(one, writeAtStart('Going on. ')))).toEqual([]);
});

const acts = fc.array(
  fc.record({ who: fc.nat(1), act: fc.constantFrom('type', 'delete', 'remake'), at: fc.nat(5) }),
  { maxLength: 12 },
);

test('whatever two people do without a line, each word is in the text, was taken out, or is found', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (plan) => {
      const { gate, one, other, state } = twoPages();
      const pages = [one, other];
      const updates = pages.map((doc, who) =>
        typed(doc, () => {
          for (const [turn, step] of plan.entries()) if (step.who === who) act(doc, step, `[${who}.${turn}]`);
        }),
      );
      const lost = [
        ...(await lostOf(gate, updates[0] ?? state)),
        ...(await lostOf(gate, updates[1] ?? state)),
      ];
      const all = openLive([state, ...updates]);
      const said = plainText(bodyOfLive(all)) + lost.map(({ words }) => words).join('');
      for (const doc of pages) {
        const words = plainText(bodyOfLive(doc)).match(/\[\d\.\d+\]/g) ?? [];
        for (const word of words) expect(said).toContain(word);
      }
    }),
    { numRuns: 500 },
  );
});

function act(doc: Y.Doc, { act, at }: { act: string; at: number }, word: string): void {
  const body = bodyOf(doc);
  const place = at % Math.max(1, body.length);
  const paragraph = body.get(place);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) return;
  if (act === 'type') text.insert(0, word);
  if (act === 'delete' && body.length > 1) body.delete(place, 1);
  if (act !== 'remake') return;
  const again = new Y.XmlElement('paragraph');
  again.insert(0, [new Y.XmlText(text.toString())]);
  body.delete(place, 1);
  body.insert(place, [again]);
}
