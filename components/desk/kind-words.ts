const kinds = new Map([
  ['paragraph', 'paragraph'],
  ['heading', 'heading'],
  ['bulletList', 'list'],
  ['orderedList', 'list'],
  ['listItem', 'item'],
  ['blockquote', 'quote'],
  ['pullQuote', 'pull quote'],
  ['image', 'photograph'],
  ['relatedArticle', 'related article'],
  ['divider', 'divider'],
  ['factbox', 'factbox'],
  ['gallery', 'gallery'],
  ['embed', 'embed'],
  ['table', 'table'],
  ['tableRow', 'row'],
  ['tableCell', 'cell'],
  ['tableHeader', 'cell'],
  ['corrections', 'place for corrections'],
  ['footnote', 'footnote'],
  ['tk', 'TK'],
]);

/** What the desk calls a kind of block. */
export function kindWord(type: string): string {
  return kinds.get(type) ?? 'part';
}
