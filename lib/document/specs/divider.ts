import { InputRule, Node } from '@tiptap/core';

/** A break between two parts of a story. Three dashes on an empty line make one. */
export const Divider = Node.create({
  name: 'divider',
  group: 'piece',

  parseHTML() {
    return [{ tag: 'hr' }];
  },

  renderHTML() {
    return ['hr'];
  },

  addInputRules() {
    return [
      new InputRule({
        find: /^(?:---|—-|\*\*\*)$/,
        handler: ({ range, chain }) => {
          chain()
            .deleteRange(range)
            .insertContent([{ type: this.name }, { type: 'paragraph' }])
            .run();
        },
      }),
    ];
  },
});
