import { Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';

/** A note to the words before it; its number is its place among the story's notes. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    const rule = attributes.footnote.note;
    return {
      note: {
        ...attributeOf(rule, (element) => {
          const note = element.getAttribute('data-footnote') ?? '';
          return rule.problem(note) ? '' : note;
        }),
        renderHTML: (attrs) => ({ 'data-footnote': attrs.note }),
      },
    };
  },

  parseHTML() {
    return [
      { tag: 'sup[data-footnote]', priority: 60 },
      // The list of the notes under a story: each was read where it is pointed to.
      { tag: '[data-block="footnotes"]', ignore: true },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['sup', HTMLAttributes, '*'];
  },
});
