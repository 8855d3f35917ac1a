import { mergeAttributes, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';

const { number } = attributes.relatedArticle;

/** A line that points to another article by its number; its headline is read when it is shown. */
export const RelatedArticle = Node.create({
  name: 'relatedArticle',
  group: 'piece',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      number: {
        ...attributeOf(number, (element) => Number(element.getAttribute('data-related-article'))),
        renderHTML: (attrs) => ({ 'data-related-article': attrs.number }),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: '[data-related-article]',
        priority: 60,
        getAttrs: (element) =>
          number.problem(Number(element.getAttribute('data-related-article'))) === null && null,
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes)];
  },
});
