import { mergeAttributes, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { insideOf, wordsIn } from './own-html.ts';

/** Photos that belong together, each with its own words, under one caption. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'piece',
  content: 'image*',
  isolating: true,
  draggable: true,

  addAttributes() {
    return { caption: wordsIn('caption', attributes.gallery.caption, 'gallery-caption') };
  },

  parseHTML() {
    return [{ tag: '[data-block="gallery"]', contentElement: insideOf }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['section', mergeAttributes({ 'data-block': 'gallery' }, HTMLAttributes), 0];
  },
});
