import { mergeAttributes, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { insideOf, wordsIn } from './own-html.ts';

/** A sentence lifted out of the story, with who said it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'piece',
  content: 'inline*',
  defining: true,

  addAttributes() {
    return { attribution: wordsIn('attribution', attributes.pullQuote.attribution, 'attribution') };
  },

  parseHTML() {
    return [{ tag: '[data-block="pull-quote"]', contentElement: insideOf }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes({ 'data-block': 'pull-quote' }, HTMLAttributes), 0];
  },
});
