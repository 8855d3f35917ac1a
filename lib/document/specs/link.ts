import { Mark } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { isSafeLink } from '#lib/document/links.ts';
import { attributeOf } from './attribute.ts';

/** A link that carries an address and nothing else; how it opens is the reader's business. */
export const Link = Mark.create({
  name: 'link',
  // Outermost of the marks, so that one link stays one element whatever is bold in it.
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  exitable: true,

  addAttributes() {
    return { href: attributeOf(attributes.link.href, (element) => element.getAttribute('href')) };
  },

  parseHTML() {
    return [
      { tag: 'a[href]', getAttrs: (element) => (isSafeLink(element.getAttribute('href')) ? null : false) },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['a', isSafeLink(HTMLAttributes.href) ? { href: HTMLAttributes.href } : {}, 0];
  },
});
