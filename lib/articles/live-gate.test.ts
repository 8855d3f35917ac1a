import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { roundOfEventLoop } from '#lib/testing/event-loop.ts';
import { typed, writeAtStart } from '#lib/testing/live.ts';
import { aBody } from '#lib/testing/stories.ts';
import { blankContent } from './blank-content.ts';
import { LiveGate } from './live-gate.ts';
import { newLiveDoc, openLive } from './live-text.ts';

const content = { ...blankContent, headline: 'Harbour tunnel', body: aBody('First.', 'Second.') };

const passes = { passes: true, news: expect.any(Uint8Array) };

/** A gate in front of a text, and the text as somebody's browser has it. */
function aGate() {
  const state = Y.encodeStateAsUpdate(newLiveDoc(content));
  return { gate: new LiveGate([state]), browser: openLive([state]) };
}

function element(
  name: string,
  attrs: Record<string, unknown> = {},
  ...children: (Y.XmlElement | Y.XmlText)[]
) {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

const letters = (text: string, formats?: object) => {
  const made = new Y.XmlText();
  made.insert(0, text, formats);
  return made;
};
const append =
  (...made: (Y.XmlElement | Y.XmlText)[]) =>
  (doc: Y.Doc) =>
    doc.getXmlFragment('body').push(made);
const paragraph = (text: string, formats?: object) =>
  append(element('paragraph', {}, letters(text, formats)));
const list = (depth: number): Y.XmlElement =>
  element('bulletList', {}, element('listItem', {}, depth > 0 ? list(depth - 1) : element('paragraph')));

/** Marks that begin and hold no letters: no editor makes them. */
function addFormats(doc: Y.Doc, count: number, key: string, value: (at: number) => object | null): void {
  const first = doc.getXmlFragment('body').get(0);
  const text = first instanceof Y.XmlElement ? first.get(0) : null;
  doc.transact((transaction) => {
    for (let at = 0; at < count && text instanceof Y.XmlText; at += 1) {
      const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
      const right = text._start;
      const format = new Y.ContentFormat(key, value(at) as object);
      new Y.Item(id, null, null, right, right?.id ?? null, text, null, format).integrate(transaction, 0);
    }
  });
}

const aLongLink = (at: number) => ({ href: `https://example.org/${at}/${'x'.repeat(1900)}` });

function addEmptyTexts(doc: Y.Doc): void {
  const paragraph = doc.getXmlFragment('body').get(0);
  const texts = Array.from({ length: 9000 }, () => new Y.XmlText());
  if (paragraph instanceof Y.XmlElement) paragraph.insert(1, texts);
}

test.each<[string, (doc: Y.Doc) => void]>([
  ['letters', writeAtStart('typed ')],
  ['a headline', (doc) => doc.getText('headline').insert(0, 'New: ')],
  ['a paragraph with a link', paragraph('see', { link: { href: 'https://example.org' }, bold: {} })],
  ['a suggestion', paragraph('perhaps', { insertion: { id: 's1', author: 'u1', at: 17 } })],
  ['a suggested break', paragraph('¶', { insertion: { id: 's1', author: 'u1', at: 17, sign: 'break' } })],
  [
    'a suggestion beside another',
    paragraph('perhaps', { 'insertion--AbCd+/12': { id: 's1', author: 'u1', at: 17 } }),
  ],
  ['a heading', append(element('heading', { level: 3 }, letters('Next')))],
  ['a list', append(list(2))],
  [
    'a photograph',
    append(element('image', { assetId: '0190f0a0-0000-7000-8000-000000000001', caption: 'x' })),
  ],
  ['a section', (doc) => doc.getMap('facts').set('sectionId', '0190f0a0-0000-7000-8000-000000000001')],
  ['a deletion', (doc) => doc.getXmlFragment('body').delete(0, 1)],
])('%s passes', async (_what, change) => {
  const { gate, browser } = aGate();
  expect(await gate.check(typed(browser, change))).toMatchObject(passes);
  expect(await gate.check(typed(browser, writeAtStart('more ')))).toMatchObject(passes);
});

test.each<[string, (doc: Y.Doc) => void]>([
  ['an unknown root', (doc) => doc.getText('diary').insert(0, 'x')],
  ['an unknown kind of root', (doc) => doc.getArray('list').push([1])],
  ['an unknown node', append(element('script', {}, letters('alert(1)')))],
  ['an unknown node in a known one', append(element('paragraph', {}, element('iframe')))],
  ['a node where it cannot stand', append(element('listItem'))],
  ['letters at the top', append(letters('loose'))],
  ['an unknown attribute', append(element('paragraph', { style: 'position:fixed' }))],
  ['an inherited attribute', append(element('paragraph', { constructor: 'x' }))],
  ['a wrong attribute', append(element('heading', { level: 1 }))],
  ['an attribute that is an object', append(element('heading', { level: { a: 1 } }))],
  ['an attribute that is bytes', append(element('heading', { level: new Uint8Array(3) }))],
  ['a script in a link', paragraph('x', { link: { href: 'javascript:alert(1)' } })],
  [
    'a link with more than an address',
    paragraph('x', { link: { href: 'https://example.org', onclick: 'x' } }),
  ],
  ['a link without an address', paragraph('x', { link: {} })],
  ['an unknown mark', paragraph('x', { highlight: {} })],
  ['the end of an unknown mark', (doc) => addFormats(doc, 1, 'highlight', () => null)],
  ['a suggestion with something else in it', paragraph('x', { insertion: { id: 'a', html: '<b>' } })],
  ['an endless suggestion', paragraph('x', { insertion: { id: 'a'.repeat(201) } })],
  ['an unknown fact', (doc) => doc.getMap('facts').set('role', 'admin')],
  ['a fact that is no id', (doc) => doc.getMap('facts').set('authorIds', [{ $ne: 1 }])],
  ['a fact that is a text', (doc) => doc.getMap('facts').set('sectionId', new Y.Text('x'))],
  ['marks in a headline', (doc) => doc.getText('headline').format(0, 3, { bold: {} })],
  ['a picture in a headline', (doc) => doc.getText('headline').insertEmbed(0, { image: 'x' })],
  ['an embed in the body', (doc) => append(letters('x'))(doc)],
  ['a document in the body', (doc) => doc.getMap('facts').set('sectionId', new Y.Doc())],
  ['an endless headline', (doc) => doc.getText('headline').insert(0, 'x'.repeat(20_001))],
  ['50 levels', append(list(60))],
])('%s does not, and leaves nothing behind', async (_what, change) => {
  const { gate, browser } = aGate();
  const good = openLive([Y.encodeStateAsUpdate(browser)]);
  expect(await gate.check(typed(browser, change))).toMatchObject({
    passes: false,
    message: expect.any(String),
  });
  expect(await gate.check(typed(good, writeAtStart('typed ')))).toMatchObject(passes);
});

test('by how much a text grows is told, for a letter, for paragraphs, and for what is taken out', async () => {
  const { gate, browser } = aGate();
  const paragraphs = Array.from({ length: 100 }, () => element('paragraph', {}, letters('x')));
  const takeOut = (doc: Y.Doc) => {
    const body = doc.getXmlFragment('body');
    body.delete(body.length - 100, 100);
  };
  const growths: unknown[] = [];
  for (const change of [writeAtStart('a'), append(...paragraphs), takeOut]) {
    growths.push(await gate.check(typed(browser, change)));
  }
  expect(growths).toMatchObject([{ growth: 1 }, { growth: 300 }, { growth: 1 }]);
});

test('what stands on something unknown waits for it', async () => {
  const { gate, browser } = aGate();
  const first = typed(browser, writeAtStart('one '));
  const second = typed(browser, writeAtStart('two '));
  expect(await gate.check(second)).toMatchObject({ reason: 'gap' });
  expect(await gate.check(first)).toMatchObject(passes);
  expect(await gate.check(second)).toMatchObject(passes);
  expect(await gate.check(second)).toEqual({ passes: true, news: null, growth: 0, lost: [] });
});

/** A headline that is far too long: as something is taken out with it, that is found only once it is tried. */
const endless = (doc: Y.Doc) => {
  doc.getText('headline').delete(0, 1);
  doc.getText('headline').insert(0, 'x'.repeat(20_001));
};

test('whatever is refused between them, all that may pass does, in order, and nothing else stays', async () => {
  const { gate, browser } = aGate();
  const good: Uint8Array[] = [];
  const sent: { update: Uint8Array; isGood: boolean }[] = [];
  const bad = [
    endless,
    (doc: Y.Doc) => doc.getText('diary').insert(0, 'x'),
    (doc: Y.Doc) => append(element('script'))(doc),
  ];
  for (let turn = 0; turn < 12; turn += 1) {
    const hostile = openLive([Y.encodeStateAsUpdate(browser)]);
    sent.push({ update: typed(hostile, bad[turn % 3] ?? endless), isGood: false });
    good.push(typed(browser, writeAtStart(`${turn} `)));
    sent.push({ update: good.at(-1) ?? new Uint8Array(), isGood: true });
  }
  const verdicts = await Promise.all(sent.map(({ update }) => gate.check(update)));
  expect(verdicts.map((verdict) => verdict?.passes)).toEqual(sent.map(({ isGood }) => isGood));
  expect(await gate.check(Y.encodeStateAsUpdate(browser))).toMatchObject({
    passes: true,
    news: null,
    lost: [],
  });
});

test('what only trying tells says so, and who may have nothing tried is not answered', async () => {
  const { gate, browser } = aGate();
  const hostile = () => openLive([Y.encodeStateAsUpdate(browser)]);
  const unknown = typed(hostile(), (doc) => doc.getText('diary').insert(0, 'x'));
  const tooLong = typed(hostile(), endless);
  expect(await gate.check(unknown)).toMatchObject({ reason: 'not-allowed', wasTried: false });
  expect(await gate.check(tooLong)).toMatchObject({ reason: 'too-large', wasTried: true });
  const nobody = () => false;
  expect(await gate.check(unknown, undefined, nobody)).toMatchObject({ reason: 'not-allowed' });
  expect(await gate.check(tooLong, undefined, nobody)).toBeNull();
  const good = typed(browser, writeAtStart('As it was. '));
  expect(await gate.check(good, undefined, nobody)).toBeNull();
  expect(await gate.check(good)).toMatchObject(passes);
});

test('whoever makes the copy again that was spoiled has a turn of their own', async () => {
  const { gate, browser } = aGate();
  const hostile = Array.from({ length: 5 }, () => openLive([Y.encodeStateAsUpdate(browser)]));
  const rounds = await Promise.all(
    hostile.map(async (doc) => {
      expect(await gate.check(typed(doc, endless))).toMatchObject({ reason: 'too-large' });
      return roundOfEventLoop();
    }),
  );
  expect(new Set(rounds).size).toBe(5);
});

test.each<[string, (doc: Y.Doc) => void]>([
  ['places for letters', addEmptyTexts],
  ['marks', (doc) => addFormats(doc, 250, 'link', aLongLink)],
])('%s that nobody reads cannot grow without end', async (_what, add) => {
  const { gate, browser } = aGate();
  expect(await gate.check(typed(browser, add))).toMatchObject(passes);
  let verdict = await gate.check(typed(browser, add));
  for (let turn = 0; turn < 15 && verdict?.passes; turn += 1) {
    verdict = await gate.check(typed(browser, add));
  }
  expect(verdict).toMatchObject({ reason: 'too-large' });
});

test('what passes is taken in as it is, and nothing is cleared away that nobody is told of', async () => {
  const { gate, browser } = aGate();
  const [one, other] = [browser, openLive([Y.encodeStateAsUpdate(browser)])];
  const bold = (doc: Y.Doc) => {
    const paragraph = doc.getXmlFragment('body').get(0);
    if (paragraph instanceof Y.XmlElement) (paragraph.get(0) as Y.XmlText).format(0, 3, { bold: {} });
  };
  const [first, second] = [typed(one, bold), typed(other, bold)];
  for (const update of [first, second]) expect(await gate.check(update)).toMatchObject(passes);
  const changes: Uint8Array[] = [];
  one.on('update', (update: Uint8Array) => changes.push(update));
  Y.applyUpdate(one, second);
  // The browser that hears of the second clears its marks away; that is news to all others.
  expect(changes).toHaveLength(2);
  expect(await gate.check(changes[1] ?? second)).toMatchObject(passes);
});

test('nobody writes as a writer who is somebody else', async () => {
  const { gate, browser } = aGate();
  const other = openLive([Y.encodeStateAsUpdate(browser)]);
  const forged = typed(browser, writeAtStart('forged '));
  const mayWriteAs = (writer: number) => writer !== browser.clientID;
  expect(await gate.check(forged, mayWriteAs)).toMatchObject({ reason: 'not-theirs' });
  const own = typed(other, writeAtStart('own '));
  expect(await gate.check(own, mayWriteAs)).toMatchObject(passes);
  gate.adopt(forged);
  // What is known already is nobody's forgery: a browser that is asked for all answers with it.
  expect(await gate.check(Y.mergeUpdates([forged, own]), mayWriteAs)).toEqual({
    passes: true,
    news: null,
    growth: 0,
    lost: [],
  });
});

test('bytes that are no update are refused', async () => {
  const { gate } = aGate();
  for (const bytes of [
    [],
    [1],
    [255, 255, 255, 255],
    [1, 1, 1, 0, 0],
    Array.from({ length: 99 }, (_, i) => i * 7),
  ]) {
    expect(await gate.check(Uint8Array.from(bytes))).toMatchObject({
      reason: expect.stringMatching(/not-allowed|gap/),
    });
  }
});

test('5,000 paragraphs are refused by their number, and as many as are allowed are not', async () => {
  const many = (count: number) =>
    append(...Array.from({ length: count }, (_, at) => element('paragraph', {}, letters(`${at}`))));
  const { gate, browser } = aGate();
  const other = openLive([Y.encodeStateAsUpdate(browser)]);
  const refusal = {
    passes: false,
    reason: 'too-large',
    message: 'The text would have more than 5000 parts; it can have no more.',
  };
  expect(await gate.check(typed(browser, many(5000)))).toEqual({ ...refusal, wasTried: false });
  expect(await gate.check(typed(other, many(2490)))).toMatchObject(passes);
  expect(await gate.check(typed(other, many(10)))).toMatchObject(refusal);
});
