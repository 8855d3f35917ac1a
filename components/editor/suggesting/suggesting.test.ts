import { getSchema } from '@tiptap/core';
import { EditorState, type Plugin } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { asSuggestion } from './as-suggestion.ts';
import { SuggestChanges, suggesting } from './suggesting.ts';

test('that something cannot be suggested is said until the next thing can be', () => {
  const plugins: Plugin[] = SuggestChanges.config.addProseMirrorPlugins?.call(Object.create(null)) ?? [];
  const key = plugins[0]?.spec.key;
  const tell = (state: EditorState, change: object) => state.apply(state.tr.setMeta(key ?? '', change));
  const refusals = (state: EditorState) => suggesting(state)?.refusals;

  const plain = EditorState.create({ schema: getSchema([...documentSpecs]), plugins });
  const on = tell(plain, { start: { author: 'ilse', convert: asSuggestion } });
  expect(refusals(on)).toBe(0);
  const refused = tell(tell(on, { refuse: true }), { refuse: true });
  expect(refusals(refused)).toBe(2);
  expect(refusals(refused.apply(refused.tr.setStoredMarks([])))).toBe(2);
  expect(refusals(refused.apply(refused.tr.insertText('It opened.', 1)))).toBe(0);
  expect(refusals(tell(refused, { refuse: false }))).toBe(0);
  expect(suggesting(tell(refused, { stop: true }))).toBeNull();
});
