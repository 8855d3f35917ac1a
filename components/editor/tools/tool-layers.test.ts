import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { type Layers, ToolLayers } from './tool-layers.ts';

const schema = getSchema(documentSpecs);

function aBody(...paragraphs: string[]): Node {
  return schema.node(
    'doc',
    null,
    paragraphs.map((words) => schema.node('paragraph', null, schema.text(words))),
  );
}

function thePlugin(): Plugin<Layers> {
  const add = ToolLayers.config.addProseMirrorPlugins as unknown as (this: object) => Plugin<Layers>[];
  const [plugin] = add.call({ storage: { typing: null } });
  if (!plugin) throw new Error('There are no layers.');
  return plugin;
}

function drawnOver(before: Node, words: string) {
  const plugin = thePlugin();
  const state = EditorState.create({ doc: before, plugins: [plugin] });
  let at = -1;
  before.descendants((node, position) => {
    if (node.isText && node.text?.includes(words)) at = position + node.text.indexOf(words);
  });
  const hints = DecorationSet.create(before, [Decoration.inline(at, at + words.length, {})]);
  const drawn = state.apply(state.tr.setMeta(plugin, { hints }));
  return {
    drawn,
    read: (after: EditorState) =>
      plugin
        .getState(after)
        ?.hints.find()
        .map(({ from, to }) => after.doc.textBetween(from, to)),
  };
}

test('what is drawn stays over its words while somebody types before them', () => {
  const { drawn, read } = drawnOver(aBody('We utilise it.'), 'utilise');
  expect(read(drawn.apply(drawn.tr.insertText('Often ', 1)))).toEqual(['utilise']);
});
