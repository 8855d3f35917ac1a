import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { parseDocument } from '#lib/document/parse-document.ts';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import type { DocumentJson, DocumentNode } from '#lib/document/types.ts';
import { blankContent } from './blank-content.ts';
import { contentOfLive, makeLiveSay, newLiveDoc, openLive } from './live-text.ts';
import type { ArticleContent } from './types.ts';

const schema = getSchema(documentSpecs);

const marks = fc.subarray([
  { type: 'link', attrs: { href: 'https://example.org/a?b' } },
  { type: 'bold' },
  { type: 'italic' },
  { type: 'superscript' },
]);
const letters = fc.string({
  unit: fc.constantFrom('a', 'б', '港', '😀', ' ', '“'),
  minLength: 1,
  maxLength: 8,
});
const inline = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: letters, marks }) },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  ),
  { maxLength: 4 },
);
const block = fc.letrec<Record<'paragraph' | 'item' | 'list' | 'flow' | 'piece', DocumentNode>>((tie) => ({
  paragraph: fc.record({ type: fc.constant('paragraph'), content: inline }),
  item: fc.record({
    type: fc.constant('listItem'),
    content: fc
      .tuple(tie('paragraph'), fc.array(tie('flow'), { maxLength: 2 }))
      .map(([first, more]) => [first, ...more]),
  }),
  list: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  flow: fc.oneof({ maxDepth: 3 }, tie('paragraph'), tie('list')),
  piece: fc.oneof(
    { maxDepth: 3 },
    tie('paragraph'),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
      content: inline,
    }),
    fc.record({
      type: fc.constant('relatedArticle'),
      attrs: fc.record({ number: fc.integer({ min: 1, max: 9 }) }),
    }),
    fc.record({
      type: fc.constant('blockquote'),
      content: fc.array(tie('flow'), { minLength: 1, maxLength: 3 }),
    }),
    tie('list'),
  ),
}));
const bodies = fc
  .array(block.piece, { minLength: 1, maxLength: 6 })
  .map((content) => parseDocument({ type: 'doc', content }));
const id = fc.uuid();
const contents: fc.Arbitrary<ArticleContent> = fc.record({
  headline: fc.string(),
  standfirst: letters,
  slug: fc.constantFrom('', 'a-slug'),
  dateline: letters,
  language: fc.constantFrom('en', 'ru'),
  sectionId: fc.option(id),
  authorIds: fc.array(id, { maxLength: 3 }),
  tagIds: fc.array(id, { maxLength: 3 }),
  lede: fc.option(fc.record({ assetId: id, caption: letters, credit: letters, alt: letters })),
  firstPublished: fc.constantFrom(null, '2026-03-04', '2026-03-04T17:40:00.000Z'),
  originalAddress: fc.constantFrom('', 'https://old.example.org/a'),
  body: bodies,
});

const saying = (doc: Y.Doc) => {
  const content = contentOfLive(doc);
  return { ...content, body: parseDocument(content.body) };
};

function aText(...paragraphs: string[]): ArticleContent {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { ...blankContent, headline: 'Harbour tunnel', body: { type: 'doc', content } };
}

/** Types letters into a paragraph of the living text, with or without a mark, as an editor does. */
function type(doc: Y.Doc, paragraph: number, at: number, words: string, marks?: object): void {
  const element = doc.getXmlFragment('body').get(paragraph);
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('there is no text in this paragraph');
  text.insert(at, words, marks);
}

const wordsOf = (body: DocumentJson) =>
  (body.content ?? []).map((node) => (node.content ?? []).map(({ text }) => text).join(''));

/** The update that makes a text say `content`, made on a copy of it. */
function updateFor(doc: Y.Doc, content: ArticleContent): Uint8Array | null {
  return makeLiveSay(openLive([Y.encodeStateAsUpdate(doc)]), content);
}

test('a living text says what the article says, whatever that is', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const doc = newLiveDoc(content);
      expect(saying(doc)).toEqual(content);
      expect(updateFor(doc, content)).toBeNull();
    }),
  );
});

test("the editor's own binding reads and writes the same living text", () => {
  fc.assert(
    fc.property(contents, ({ body, ...fields }) => {
      const doc = newLiveDoc({ body, ...fields });
      const fragment = doc.getXmlFragment('body');
      const read = yXmlFragmentToProseMirrorRootNode(fragment, schema);
      expect(read.toJSON()).toEqual(body);
      const before = Y.encodeStateVector(doc);
      updateYFragment(doc, fragment, Node.fromJSON(schema, body), { mapping: new Map(), isOMark: new Map() });
      expect(Y.encodeStateVector(doc)).toEqual(before);
    }),
  );
});

test('any text can become any other by one update', () => {
  fc.assert(
    fc.property(contents, contents, (one, other) => {
      const doc = newLiveDoc(one);
      const update = updateFor(doc, other);
      expect(saying(doc)).toEqual(one);
      if (update) Y.applyUpdate(doc, update);
      expect(saying(doc)).toEqual(other);
    }),
  );
});

test('what others type meanwhile in other paragraphs is kept', () => {
  fc.assert(
    fc.property(fc.array(letters, { minLength: 2, maxLength: 8 }), fc.nat(), (texts, pick) => {
      const paragraphs = texts.map((text, place) => `${place} ${text}`);
      const mine = pick % paragraphs.length;
      const theirs = (mine + 1) % paragraphs.length;
      const doc = newLiveDoc(aText(...paragraphs));
      const wanted = paragraphs.with(mine, 'rewritten').toSpliced(mine, 0, 'put in before');
      const update = updateFor(doc, aText(...wanted));
      type(doc, theirs, 1, '<typed meanwhile>');
      if (update) Y.applyUpdate(doc, update);
      const typed = `${theirs}<typed meanwhile>${paragraphs[theirs]?.slice(1)}`;
      expect(wordsOf(contentOfLive(doc).body)).toContain(typed);
      expect(wordsOf(contentOfLive(doc).body)).toContain('rewritten');
    }),
  );
});

test('a letter that is typed where another one is restored stays', () => {
  const doc = newLiveDoc(aText('The tunnel is closed.'));
  const update = updateFor(doc, aText('The tunnel is open.'));
  type(doc, 0, 0, 'Now: ');
  if (update) Y.applyUpdate(doc, update);
  expect(wordsOf(contentOfLive(doc).body)).toEqual(['Now: The tunnel is open.']);
});

test('suggestions are in the living text and not in what it says', () => {
  const doc = newLiveDoc(aText('The tunnel is closed.', 'A second paragraph.'));
  const insertion = { insertion: { id: 's1', author: 'u1', at: 1 } };
  type(doc, 0, 4, 'long ', insertion);
  expect(wordsOf(contentOfLive(doc).body)[0]).toBe('The tunnel is closed.');
  const update = updateFor(doc, aText('The tunnel is closed.', 'Another end.'));
  if (update) Y.applyUpdate(doc, update);
  expect(JSON.stringify(doc.getXmlFragment('body'))).toContain('long');
  expect(wordsOf(contentOfLive(doc).body)).toEqual(['The tunnel is closed.', 'Another end.']);
});

test('an empty paragraph with nothing but suggestions in it stays empty, and keeps them', () => {
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' }] };
  const doc = newLiveDoc({ ...aText(), body });
  const paragraph = doc.getXmlFragment('body').get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('there is no paragraph');
  const words = new Y.XmlText();
  words.insert(0, 'one', { insertion: { id: 's1', author: 'u1', at: 1, sign: '' } });
  words.insert(3, '¶', { insertion: { id: 's1', author: 'u1', at: 1, sign: 'break' } });
  paragraph.insert(0, [words]);
  expect(contentOfLive(doc).body).toEqual(body);
  expect(updateFor(doc, { ...aText(), body })).toBeNull();
});

test('a list that two people emptied together is no obstacle', () => {
  const item = (text: string) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const list = { type: 'bulletList', content: [item('one'), item('two')] };
  const one = newLiveDoc({ ...aText(), body: { type: 'doc', content: [list, { type: 'divider' }] } });
  const other = openLive([Y.encodeStateAsUpdate(one)]);
  for (const [doc, at] of [
    [one, 0],
    [other, 1],
  ] as const) {
    const element = doc.getXmlFragment('body').get(0);
    if (element instanceof Y.XmlElement) element.delete(at, 1);
  }
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  expect(saying(one).body).toEqual({ type: 'doc', content: [{ type: 'divider' }] });
});
