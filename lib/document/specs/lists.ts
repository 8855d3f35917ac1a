import { wrappingInputRule } from '@tiptap/core';
import {
  BulletList,
  ListItem as TipTapListItem,
  OrderedList as TipTapOrderedList,
} from '@tiptap/extension-list';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';

export { BulletList };

/** An item of a list: a paragraph, then perhaps more of them or lists; nothing that needs the page's width. */
export const ListItem = TipTapListItem.extend({ content: 'paragraph block*' });

/** A numbered list that may start at any number. */
export const OrderedList = TipTapOrderedList.extend({
  addAttributes() {
    const rule = attributes.orderedList.start;
    return {
      start: attributeOf(rule, (element) => {
        const start = Number(element.getAttribute('start') ?? rule.fallback);
        return rule.problem(start) ? rule.fallback : start;
      }),
    };
  },

  // Three digits: a paragraph that begins with a year ("1994. ") is no list.
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,3})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, list) => list.childCount + list.attrs.start === Number(match[1]),
      }),
    ];
  },
});
