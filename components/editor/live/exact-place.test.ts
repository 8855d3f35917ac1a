import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Doc } from 'yjs';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { whatWasTyped } from './exact-place.ts';

const schema = getSchema(documentSpecs);

function paragraph(...words: string[]) {
  const content = words.flatMap((text, at) => [
    ...(at > 0 ? [{ type: 'hardBreak' }] : []),
    ...(text === '' ? [] : [{ type: 'text', text }]),
  ]);
  return { type: 'paragraph', content };
}

/** A body as the page has it and as it is shared. */
function aBody(...content: object[]) {
  const doc = Node.fromJSON(schema, { type: 'doc', content });
  const body = new Doc().getXmlFragment('body');
  prosemirrorToYXmlFragment(doc, body);
  return { body, state: EditorState.create({ doc }) };
}

function typed({ body, state }: ReturnType<typeof aBody>, type: (tr: Transaction) => Transaction) {
  const after = state.apply(type(state.tr));
  return whatWasTyped(body, state, after);
}

/** Types at a place, where the caret then is. */
function put(tr: Transaction, into: string, from: number, to = from): Transaction {
  tr.insertText(into, from, to);
  return tr.setSelection(TextSelection.create(tr.doc, from + into.length));
}

it('a letter among its likes is put in where the caret is', () => {
  const story = aBody(paragraph('A tail.'));
  expect(typed(story, (tr) => put(tr, ' ', 2))).toMatchObject({ at: 1, out: 0, into: ' ' });
  const inQuote = aBody(paragraph('One.'), { type: 'blockquote', content: [paragraph('aaa')] });
  expect(typed(inQuote, (tr) => put(tr, 'a', 9))).toMatchObject({ at: 1, out: 0, into: 'a' });
  expect(typed(inQuote, (tr) => put(tr, 'a', 10))).toMatchObject({ at: 2, out: 0, into: 'a' });
});

it('what is more than words in one block is left to the binding', () => {
  const story = aBody(paragraph('One.'), paragraph('Two.'));
  expect(typed(story, (tr) => tr.setMeta('nothing', true))).toBeNull();
  expect(typed(story, (tr) => tr.split(3))).toBeNull();
  expect(typed(story, (tr) => put(tr.insertText('x', 8), 'x', 2))).toBeNull();
  expect(typed(story, (tr) => tr.delete(0, 6))).toBeNull();
  const broken = aBody(paragraph('One', 'two'));
  expect(typed(broken, (tr) => put(tr, 'o', 2))).toBeNull();
});

it('the shared words are afterwards what the page shows', () => {
  const words = fc.stringMatching(/^[ab ]{0,6}$/);
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 3 }),
      fc.nat(20),
      fc.nat(4),
      words,
      (texts, from, out, into) => {
        const story = aBody(...texts.map((text) => paragraph(text)));
        const { state, body } = story;
        const $from = state.doc.resolve(Math.min(from, state.doc.content.size));
        fc.pre($from.parent.isTextblock);
        const after = state.apply(
          state.tr.insertText(into, $from.pos, Math.min($from.pos + out, $from.end())),
        );
        const change = whatWasTyped(body, state, after);
        if (!change) return;
        change.text.delete(change.at, change.out);
        change.text.insert(change.at, change.into);
        expect(yXmlFragmentToProseMirrorRootNode(body, schema).textContent).toBe(after.doc.textContent);
      },
    ),
  );
});
