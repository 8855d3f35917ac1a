import { Node } from '@tiptap/core';

/** The place where a story's public corrections stand. Readers see nothing there until there are some. */
export const Corrections = Node.create({
  name: 'corrections',
  group: 'piece',
  atom: true,
  draggable: true,

  parseHTML() {
    return [{ tag: '[data-block="corrections"]' }];
  },

  renderHTML() {
    return ['div', { 'data-block': 'corrections' }];
  },
});
