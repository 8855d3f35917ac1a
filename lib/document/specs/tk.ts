import { InputRule, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';

/** "To come": something that is still missing here. It is never printed, and holds publishing up. */
export const Tk = Node.create({
  name: 'tk',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    const rule = attributes.tk.note;
    return {
      note: {
        ...attributeOf(rule, (element) => {
          const note = element.getAttribute('data-tk') ?? '';
          return rule.problem(note) ? '' : note;
        }),
        renderHTML: (attrs) => ({ 'data-tk': attrs.note }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-tk]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 'TK'];
  },

  addInputRules() {
    return [
      new InputRule({
        find: /(?:^|[\s(“«])(TK)([\s.,;:!?)”»])$/,
        handler: ({ state, range, match }) => {
          const [, word = '', after = ''] = match;
          const start = range.to - word.length;
          state.tr.insertText(after, range.to).replaceWith(start, range.to, this.type.create());
        },
      }),
    ];
  },
});
