import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { embedInPlaceOfLink, pasteLink } from './paste-link.ts';

const schema = getSchema(documentSpecs);

function selected(from: number, to: number): EditorState {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'the tunnel' }] };
  const doc = Node.fromJSON(schema, { type: 'doc', content: [paragraph, paragraph] });
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
}

function linked(state: EditorState, pasted: string) {
  return pasteLink(state, pasted)?.doc.firstChild?.toJSON().content ?? null;
}

const marks = [{ type: 'link', attrs: { href: 'https://example.org/a' } }];

test('an address pasted over words links them', () => {
  expect(linked(selected(5, 11), ' https://example.org/a\n')).toEqual([
    { type: 'text', text: 'the ' },
    { type: 'text', text: 'tunnel', marks },
  ]);
});

test('an address pasted alone is a link, and what is typed after it is not', () => {
  const tr = pasteLink(selected(11, 11), 'https://example.org/a')?.insertText('!');
  expect(tr?.doc.firstChild?.toJSON().content).toEqual([
    { type: 'text', text: 'the tunnel' },
    { type: 'text', text: 'https://example.org/a', marks },
    { type: 'text', text: '!' },
  ]);
});

test('the address of a video alone on a line becomes an embed; among words it stays a link', () => {
  const paste = (words: string) => {
    const content = words ? [{ type: 'text', text: words }] : [];
    const doc = Node.fromJSON(schema, { type: 'doc', content: [{ type: 'paragraph', content }] });
    const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
    const linked = state.apply(pasteLink(state, 'https://youtu.be/dQw4w9WgXcQ') ?? state.tr);
    const tr = embedInPlaceOfLink(linked);
    tr?.doc.check();
    return tr?.doc.children.map(({ type, attrs }) => attrs.address ?? type.name) ?? null;
  };
  expect(paste('')).toEqual(['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'paragraph']);
  expect(paste('see ')).toBeNull();
});

test.each(['example', 'see https://example.org/a', 'javascript:alert(1)', 'https://', ''])(
  '%j is pasted as text',
  (pasted) => {
    expect(pasteLink(selected(1, 4), pasted)).toBeNull();
  },
);

test('a selection over two paragraphs is replaced, not linked', () => {
  expect(pasteLink(selected(5, 16), 'https://example.org/a')).toBeNull();
});
