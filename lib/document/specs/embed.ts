import { Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { embedOf } from '#lib/document/embeds.ts';
import { attributeOf } from './attribute.ts';

/** A post or a video at another site, by its address. */
export const Embed = Node.create({
  name: 'embed',
  group: 'piece',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      address: {
        ...attributeOf(attributes.embed.address, (element) => canonical(element)),
        renderHTML: (attrs) => ({ 'data-embed': attrs.address }),
      },
    };
  },

  parseHTML() {
    return [{ tag: '[data-embed]', getAttrs: (element) => canonical(element) !== undefined && null }];
  },

  renderHTML({ HTMLAttributes }) {
    const address = String(HTMLAttributes['data-embed']);
    return ['figure', HTMLAttributes, ['a', { href: embedOf(address)?.address ?? '' }, address]];
  },
});

function canonical(element: HTMLElement): string | undefined {
  return embedOf(element.getAttribute('data-embed'))?.address;
}
