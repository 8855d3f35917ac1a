import { embedOf } from './embeds.ts';
import { escapeHtml } from './escape-html.ts';
import { type HtmlPage, part, tag, wordsOf } from './html-parts.ts';
import type { DocumentNode } from './types.ts';
import { contentOf } from './walk.ts';

/** The HTML of the blocks that stand across a page. They carry the data attributes by which the editor knows its own. */
export function blockHtml(node: DocumentNode, page: HtmlPage, within: () => string): string {
  switch (node.type) {
    case 'pullQuote':
      return figure('data-block="pull-quote"', [
        `<blockquote><p data-part="inside">${within()}</p></blockquote>`,
        part('figcaption', 'attribution', wordsOf(node, 'attribution')),
      ]);
    case 'image':
      return photo(node, page);
    case 'gallery':
      return figure('data-block="gallery"', [
        `<div data-part="inside">${within()}</div>`,
        part('figcaption', 'gallery-caption', wordsOf(node, 'caption')),
      ]);
    case 'relatedArticle':
      return related(node, page);
    case 'embed':
      return embed(node);
    case 'corrections':
      return '<div data-block="corrections"></div>';
    case 'factbox':
      return `<aside data-block="factbox">${tag('p', part('strong', 'title', wordsOf(node, 'title')))}<div data-part="inside">${within()}</div></aside>`;
    case 'table':
      return `<table>${tag('caption', escapeHtml(wordsOf(node, 'caption')))}<tbody>${within()}</tbody></table>`;
    case 'tableRow':
      return `<tr>${within()}</tr>`;
    case 'tableHeader':
      return `<th${span(node, 'colspan')}${span(node, 'rowspan')}>${cellWords(node, within)}</th>`;
    case 'tableCell':
      return `<td${span(node, 'colspan')}${span(node, 'rowspan')}>${cellWords(node, within)}</td>`;
    default:
      return '';
  }
}

function figure(attribute: string, parts: string[]): string {
  return `<figure ${attribute}>${parts.join('')}</figure>`;
}

function photo(node: DocumentNode, { resolvers }: HtmlPage): string {
  const assetId = wordsOf(node, 'assetId');
  const shown = resolvers.image(assetId);
  if (!shown) return '';
  const alt = escapeHtml(wordsOf(node, 'alt'));
  const words = [
    part('span', 'caption', wordsOf(node, 'caption')),
    part('span', 'credit', wordsOf(node, 'credit')),
  ];
  return figure(`data-asset="${escapeHtml(assetId)}"`, [
    `<img src="${escapeHtml(shown.src)}" width="${shown.width}" height="${shown.height}" alt="${alt}">`,
    tag('figcaption', words.filter(Boolean).join(' ')),
  ]);
}

function related(node: DocumentNode, { resolvers }: HtmlPage): string {
  const number = Number(node.attrs?.number);
  const article = resolvers.related(number);
  if (!article) return '';
  return `<p data-related-article="${number}">Related article: <a href="${escapeHtml(article.href)}">${escapeHtml(article.headline)}</a></p>`;
}

function embed(node: DocumentNode): string {
  const shown = embedOf(node.attrs?.address);
  if (!shown) return '';
  const address = escapeHtml(shown.address);
  return figure(`data-embed="${address}"`, [`<a href="${address}">${escapeHtml(shown.title)}</a>`]);
}

function span(node: DocumentNode, name: 'colspan' | 'rowspan'): string {
  const value = node.attrs?.[name];
  return Number.isInteger(value) && Number(value) > 1 ? ` ${name}="${value}"` : '';
}

// One paragraph alone is written without its tags, as tables are written by hand.
function cellWords(node: DocumentNode, within: () => string): string {
  const [only, ...more] = contentOf(node);
  const html = within();
  return only?.type === 'paragraph' && more.length === 0 ? html.replace(/^<p>|<\/p>$/g, '') : html;
}
