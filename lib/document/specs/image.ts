import { mergeAttributes, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';

const { assetId, caption, credit, alt } = attributes.image;

/** A photo from the library, with the words it has in this story. It names an asset, never an address. */
export const Image = Node.create({
  name: 'image',
  group: 'piece',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      assetId: data('asset', assetId),
      caption: data('caption', caption),
      credit: data('credit', credit),
      alt: data('alt', alt),
    };
  },

  parseHTML() {
    return [
      {
        tag: 'figure[data-asset]',
        getAttrs: (element) => assetId.problem(element.getAttribute('data-asset')) === null && null,
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes)];
  },
});

function data(name: string, rule: Parameters<typeof attributeOf>[0]) {
  return {
    ...attributeOf(rule, (element) => element.getAttribute(`data-${name}`) ?? rule.fallback),
    renderHTML: (attrs: Record<string, unknown>) => ({
      [`data-${name}`]: attrs[name === 'asset' ? 'assetId' : name],
    }),
  };
}
