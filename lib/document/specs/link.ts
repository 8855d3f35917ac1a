import { Link as TipTapLink } from '@tiptap/extension-link';
import { attributes } from '#lib/document/attributes.ts';
import { isSafeLink } from '#lib/document/links.ts';
import { attributeOf } from './attribute.ts';

/** A link that carries an address and nothing else; how it opens is the reader's business. */
export const Link = TipTapLink.extend({
  addAttributes() {
    return { href: attributeOf(attributes.link.href, (element) => element.getAttribute('href')) };
  },
}).configure({
  autolink: false,
  openOnClick: false,
  linkOnPaste: true,
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (address) => isSafeLink(address),
});
