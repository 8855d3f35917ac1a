import { mergeAttributes, Node } from '@tiptap/core';
import { attributes } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';
import { wordsIn } from './own-html.ts';

const { assetId, caption, credit, alt } = attributes.image;

/** A photo from the library, with the words it has in this story. It names an asset, never an address. */
export const Image = Node.create({
  name: 'image',
  group: 'piece',
  atom: true,
  draggable: true,

  addAttributes() {
    const shown = wordsIn('alt', alt);
    return {
      assetId: {
        ...attributeOf(assetId, (element) => element.getAttribute('data-asset')),
        renderHTML: (attrs) => ({ 'data-asset': attrs.assetId }),
      },
      caption: wordsIn('caption', caption, 'caption'),
      credit: wordsIn('credit', credit, 'credit'),
      alt: { ...shown, parseHTML: altOf },
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

function altOf(element: HTMLElement): string {
  const words = element.getAttribute('data-alt') ?? element.querySelector('img')?.getAttribute('alt') ?? '';
  return alt.problem(words) ? '' : words;
}
