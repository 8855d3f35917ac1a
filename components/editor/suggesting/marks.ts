import { Mark } from '@tiptap/core';
import { colourOf } from '#components/editor/live/presence.ts';

/** Words that somebody suggests to put in. They live in the living text alone and are in no draft, revision or publication. */
export const Insertion = suggestionMark('insertion', 'ins');

/** Words that somebody suggests to take out. In the draft and for readers they stand as if nothing had been said. */
export const Deletion = suggestionMark('deletion', 'del');

function suggestionMark(name: 'insertion' | 'deletion', tag: 'ins' | 'del') {
  return Mark.create({
    name,
    // What is typed beside a suggestion is not part of it.
    inclusive: false,

    addAttributes: () => ({
      id: { default: '', rendered: false },
      author: { default: '', rendered: false },
      at: { default: 0, rendered: false },
      // A letter that stands for a paragraph parted or joined, and is no word.
      ...(name === 'insertion' && { sign: { default: '', rendered: false } }),
    }),

    renderHTML: ({ mark: { attrs } }) => [
      attrs.sign === 'join' ? 'del' : tag,
      { class: `suggested person-${colourOf(String(attrs.author))}`, 'data-suggestion': attrs.id },
      0,
    ],
  });
}
