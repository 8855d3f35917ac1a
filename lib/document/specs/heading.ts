import { Heading as TipTapHeading } from '@tiptap/extension-heading';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';

/** A heading inside a story: the page's own is the first level, so these start at the second. */
export const Heading = TipTapHeading.extend({
  group: 'piece',

  addAttributes() {
    return { level: { ...attributeOf(attributes.heading.level), rendered: false } };
  },

  parseHTML() {
    return [1, 2, 3, 4, 5, 6].map((pasted) => ({
      tag: `h${pasted}`,
      attrs: { level: Math.min(Math.max(pasted, 2), 4) },
    }));
  },
}).configure({ levels: [2, 3, 4] });
