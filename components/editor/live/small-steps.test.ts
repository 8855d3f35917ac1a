import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { smallStep } from './small-steps.ts';

const schema = getSchema(documentSpecs);

function aDoc(paragraphs: string[]): Node {
  const content = paragraphs.map((text) => ({
    type: 'paragraph',
    ...(text && { content: [{ type: 'text', text }] }),
  }));
  return Node.fromJSON(schema, { type: 'doc', content });
}

/** What the binding makes of a colleague's change: the whole body, replaced. */
function whole(state: EditorState, paragraphs: string[]): Transaction {
  return state.tr
    .replaceWith(0, state.doc.content.size, aDoc(paragraphs).content)
    .setMeta('addToHistory', false);
}

const page = (...paragraphs: string[]) => EditorState.create({ doc: aDoc(paragraphs) });

it('a letter that a colleague types moves what stands behind it, and nothing else', () => {
  const state = page('The harbour is old.', 'Nobody is walking away.');
  const small = smallStep(state, whole(state, ['The harbour is very old.', 'Nobody is walking away.']));
  expect(small.doc.firstChild?.textContent).toBe('The harbour is very old.');
  expect(small.mapping.map(5)).toBe(5);
  expect(small.mapping.map(30)).toBe(35);
  expect(small.getMeta('addToHistory')).toBe(false);
});

it('among letters that repeat the change is still the whole change', () => {
  const state = page('aa');
  expect(smallStep(state, whole(state, ['aaa'])).doc.textContent).toBe('aaa');
  const longer = page('aaa');
  expect(smallStep(longer, whole(longer, ['a'])).doc.textContent).toBe('a');
});

it('what changes nothing, or was meant for another state, is left as it is', () => {
  const state = page('The harbour is old.');
  const same = whole(state, ['The harbour is old.']);
  expect(smallStep(state, same)).toBe(same);
  const later = state.apply(state.tr.insertText('Now: ', 1));
  const late = whole(state, ['The harbour.']);
  expect(smallStep(later, late)).toBe(late);
});

it('whatever a colleague does, the outcome is the same, and a place before it stays', () => {
  const text = fc.array(fc.stringMatching(/^[ab ]{0,6}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const state = page(...before);
      const replaced = whole(state, after);
      const small = smallStep(state, replaced);
      expect(small.doc.eq(replaced.doc)).toBe(true);
      const start = state.doc.content.findDiffStart(replaced.doc.content);
      if (start !== null) expect(small.mapping.map(start, -1)).toBe(start);
    }),
  );
});
