import { Editor } from '@tiptap/core';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { breakOverBlocks } from './break-over-blocks.ts';

const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
});
const item = (...content: DocumentNode[]): DocumentNode => ({ type: 'listItem', content });
const list = (...items: DocumentNode[]): DocumentNode => ({ type: 'bulletList', content: items });

function anEditor(content: DocumentNode[]): Editor {
  return new Editor({ element: null, extensions: documentSpecs, content: { type: 'doc', content } });
}

/** Presses Enter, as the desk's keys have it. */
function enter(editor: Editor): void {
  if (breakOverBlocks(editor.state, editor.view.dispatch)) return;
  editor.commands.first(({ commands }) => [
    () => commands.splitListItem('listItem'),
    () => commands.createParagraphNear(),
    () => commands.liftEmptyBlock(),
    () => commands.splitBlock(),
  ]);
}

function entered(content: DocumentNode[], from: number, to: number) {
  const editor = anEditor(content);
  editor.commands.setTextSelection({ from, to });
  enter(editor);
  editor.state.doc.check();
  return editor.state;
}

test.each([
  ['before a line', [paragraph('after')], 'doc(paragraph, paragraph("after"))'],
  ['before a divider', [{ type: 'divider' }], 'doc(paragraph, divider)'],
  ['and nothing else', [], 'doc(paragraph)'],
])('Enter over a whole list %s leaves one empty line in its place', (_where, after, expected) => {
  const { doc, selection } = entered([list(item(paragraph('')), item(paragraph('aa'))), ...after], 3, 9);
  expect(doc.toString()).toBe(expected);
  expect([selection.empty, selection.from]).toEqual([true, 1]);
});

test('Enter over words, in one line or over several, breaks the line as ever', () => {
  expect(entered([paragraph('one two')], 4, 6).doc.toString()).toBe('doc(paragraph("one"), paragraph("wo"))');
  expect(entered([paragraph('one'), paragraph('two')], 3, 7).doc.toString()).toBe(
    'doc(paragraph("on"), paragraph("wo"))',
  );
});

test('Enter over the whole text leaves an empty line', () => {
  const editor = anEditor([paragraph('one'), list(item(paragraph('two'))), { type: 'divider' }]);
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
  enter(editor);
  expect(editor.state.doc.toString()).toBe('doc(paragraph)');
});

const words = fc.constantFrom('', 'one', 'two three');
const block = fc.letrec<Record<'line' | 'item' | 'list' | 'flow' | 'piece', DocumentNode>>((tie) => ({
  line: words.map(paragraph),
  item: fc
    .tuple(tie('line'), fc.array(tie('flow'), { maxLength: 2 }))
    .map(([first, more]) => item(first, ...more)),
  list: fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => list(...items)),
  flow: fc.oneof({ maxDepth: 3 }, tie('line'), tie('list')),
  piece: fc.oneof(
    { maxDepth: 3 },
    tie('line'),
    tie('list'),
    words.map((text) => ({ ...paragraph(text), type: 'heading', attrs: { level: 2 } })),
    fc.constant({ type: 'divider' }),
    fc.array(tie('flow'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
    fc.array(tie('flow'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'factbox', content })),
  ),
}));

test('whatever is selected, Enter takes it out and leaves a line to go on in', () => {
  const pages = fc.array(block.piece, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(pages, fc.nat(60), fc.integer({ min: 1, max: 40 }), (content, start, size) => {
      const editor = anEditor(content);
      const { doc } = editor.state;
      const ends = [start, start + size].map((at) => doc.resolve(Math.min(at, doc.content.size)));
      const [from = doc.resolve(0), to = from] = ends;
      const selection = TextSelection.between(from, to);
      if (!(selection instanceof TextSelection) || selection.empty) return;
      editor.view.dispatch(editor.state.tr.setSelection(selection));
      const rest = doc.textBetween(0, selection.from) + doc.textBetween(selection.to, doc.content.size);
      enter(editor);
      editor.state.doc.check();
      expect(editor.state.doc.textContent).toBe(rest);
      expect(editor.state.selection.$from.parent.isTextblock).toBe(true);
      editor.destroy();
    }),
    { numRuns: 500 },
  );
});
