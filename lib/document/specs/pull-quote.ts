import { mergeAttributes, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';

/** A sentence lifted out of the story, with who said it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'piece',
  content: 'inline*',
  defining: true,

  addAttributes() {
    return {
      attribution: {
        ...attributeOf(
          attributes.pullQuote.attribution,
          (element) => element.getAttribute('data-attribution') ?? '',
        ),
        renderHTML: (attrs) => ({ 'data-attribution': attrs.attribution }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'aside[data-pull-quote]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes({ 'data-pull-quote': '' }, HTMLAttributes), 0];
  },
});
