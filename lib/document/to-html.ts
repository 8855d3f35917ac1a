import { cleanText } from './clean-text.ts';
import { escapeHtml } from './escape-html.ts';
import { limits } from './limits.ts';
import { isSafeLink } from './links.ts';
import type { DocumentMark, DocumentNode } from './types.ts';
import { contentOf, lettersOf } from './walk.ts';

/** What a body's HTML needs from outside: where a photo stands, and what a related article is called. Null: leave it out. */
export type HtmlResolvers = {
  image: (assetId: string) => { src: string; width: number; height: number } | null;
  related: (articleNumber: number) => { href: string; headline: string } | null;
};

const plainMarks = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
]);

/** A body as plain, escaped HTML for feeds. What is unknown or broken is left out; it never throws. */
export function toHtml(body: DocumentNode, resolvers: HtmlResolvers): string {
  return inside(body, resolvers, 0);
}

function inside(node: DocumentNode, resolvers: HtmlResolvers, depth: number): string {
  if (depth > limits.depth) return '';
  return contentOf(node)
    .map((child) => one(child, resolvers, depth + 1))
    .join('');
}

function one(node: DocumentNode, resolvers: HtmlResolvers, depth: number): string {
  const within = () => inside(node, resolvers, depth);
  switch (node.type) {
    case 'paragraph':
      return tag('p', within());
    case 'heading':
      return `<h${levelOf(node)}>${within()}</h${levelOf(node)}>`;
    case 'bulletList':
      return `<ul>${within()}</ul>`;
    case 'orderedList':
      return `<ol${startOf(node)}>${within()}</ol>`;
    case 'listItem':
      return `<li>${within()}</li>`;
    case 'blockquote':
      return `<blockquote>${within()}</blockquote>`;
    case 'pullQuote':
      return `<blockquote><p>${within()}</p>${tag('cite', words(node, 'attribution'))}</blockquote>`;
    case 'image':
      return figure(node, resolvers);
    case 'relatedArticle':
      return related(node, resolvers);
    case 'divider':
      return '<hr>';
    case 'hardBreak':
      return '<br>';
    case 'text':
      return marked(escapeHtml(cleanText(lettersOf(node))), node.marks);
    default:
      return '';
  }
}

function marked(html: string, marks: DocumentMark[] | undefined): string {
  if (!Array.isArray(marks)) return html;
  return marks.reduceRight((inner, mark) => {
    if (mark?.type === 'link') {
      const href = mark.attrs?.href;
      return isSafeLink(href) ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner;
    }
    return tag(plainMarks.get(mark?.type) ?? '', inner);
  }, html);
}

function figure(node: DocumentNode, resolvers: HtmlResolvers): string {
  const photo = resolvers.image(words(node, 'assetId'));
  if (!photo) return '';
  const alt = escapeHtml(words(node, 'alt'));
  const image = `<img src="${escapeHtml(photo.src)}" width="${photo.width}" height="${photo.height}" alt="${alt}">`;
  const caption = [words(node, 'caption'), words(node, 'credit')].filter(Boolean).map(escapeHtml).join(' ');
  return `<figure>${image}${tag('figcaption', caption)}</figure>`;
}

function related(node: DocumentNode, resolvers: HtmlResolvers): string {
  const article = resolvers.related(Number(node.attrs?.number));
  if (!article) return '';
  return `<p>Related article: <a href="${escapeHtml(article.href)}">${escapeHtml(article.headline)}</a></p>`;
}

function tag(name: string, html: string): string {
  return name && html ? `<${name}>${html}</${name}>` : html;
}

function words(node: DocumentNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? cleanText(value) : '';
}

function levelOf(node: DocumentNode): number {
  const level = node.attrs?.level;
  return level === 3 || level === 4 ? level : 2;
}

function startOf(node: DocumentNode): string {
  const start = node.attrs?.start;
  return Number.isInteger(start) && start !== 1 ? ` start="${start}"` : '';
}
