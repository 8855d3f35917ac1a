import { mergeAttributes, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { insideOf, wordsIn } from './own-html.ts';

/** Facts beside a story, under a title of their own. */
export const Factbox = Node.create({
  name: 'factbox',
  group: 'piece',
  content: 'block+',
  isolating: true,
  defining: true,

  addAttributes() {
    return { title: wordsIn('title', attributes.factbox.title, 'title') };
  },

  parseHTML() {
    return [{ tag: '[data-block="factbox"]', contentElement: insideOf }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes({ 'data-block': 'factbox' }, HTMLAttributes), 0];
  },
});
