import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { applyEdits, type TextEdit } from '#lib/document/text-edits.ts';
import { changePlaces } from './change-places.ts';
import { type FieldTexts, placesOf } from './text-places.ts';
import { tidyArticle } from './tidy-article.ts';

const schema = getSchema(documentSpecs);
const link = { type: 'link', attrs: { href: 'https://example.org/a--b"c' } };
const photo = '0190f0a0-0000-7000-8000-000000000001';

/** A view without a screen: it holds a state and takes transactions. */
function aView(...content: object[]) {
  const view = {
    state: EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content }) }),
    steps: 0,
    dispatch(tr: Transaction) {
      view.steps += 1;
      view.state = view.state.apply(tr);
    },
  };
  return view as typeof view & EditorView;
}

function someFields(
  texts: Record<string, string>,
  most = 300,
): FieldTexts & { texts: Record<string, string> } {
  return {
    texts,
    list: () => Object.entries(texts).map(([name, text]) => ({ name, label: name, text, most })),
    change: (edits: Record<string, TextEdit[]>) => {
      for (const [name, some] of Object.entries(edits)) texts[name] = applyEdits(texts[name] ?? '', some);
    },
  };
}

const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});

test('everything that is read is tidied, in one transaction; an address stays as it is', () => {
  const view = aView(
    paragraph(
      text('He said "'),
      text("it's", { type: 'bold' }),
      text('", see '),
      text('"the map"', { ...link, attrs: { href: 'https://example.org/a--b' } }),
    ),
    { type: 'image', attrs: { assetId: photo, caption: 'The "old" port', credit: '', alt: '' } },
  );
  const fields = someFields({ headline: 'A "quiet" city' });
  expect(tidyArticle(view, fields, 'en')).toBe(9);
  expect(view.steps).toBe(1);
  expect(view.state.doc.textContent).toBe('He said “it’s”, see “the map”');
  expect(view.state.doc.lastChild?.attrs.caption).toBe('The “old” port');
  expect(fields.texts.headline).toBe('A “quiet” city');
  const marks = JSON.stringify(view.state.doc.toJSON());
  expect(marks).toContain('{"type":"text","marks":[{"type":"bold"}],"text":"it’s"}');
  expect(marks).toContain('"href":"https://example.org/a--b"}}],"text":"“the map”"');
  expect(tidyArticle(view, fields, 'en')).toBe(0);
});

test('places in a block with things in it are the places of its letters', () => {
  const view = aView(paragraph(text('one'), { type: 'hardBreak' }, text('two one')));
  const [place] = placesOf(view.state.doc, [], ['without']);
  if (!place) throw new Error('There is no place.');
  expect(place.text).toBe('one\ntwo one');
  changePlaces(view, someFields({}), [
    {
      place,
      edits: [
        { from: 0, to: 3, text: '1' },
        { from: 8, to: 11, text: '' },
      ],
    },
  ]);
  expect(view.state.doc.textBetween(0, view.state.doc.content.size, '|', '+')).toBe('1+two ');
});

test('words that would be longer than their field may hold stay as they are, and are not counted', () => {
  const view = aView(paragraph(text('x')));
  const fields = someFields({ headline: '№5' }, 2);
  expect(tidyArticle(view, fields, 'ru')).toBe(0);
  expect(fields.texts.headline).toBe('№5');
});
