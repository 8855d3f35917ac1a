import { blockHtml } from './block-html.ts';
import { cleanText } from './clean-text.ts';
import { escapeHtml } from './escape-html.ts';
import { type HtmlPage, type HtmlResolvers, tag, wordsOf } from './html-parts.ts';
import { limits } from './limits.ts';
import { isSafeLink } from './links.ts';
import { noteParts } from './note-parts.ts';
import type { DocumentMark, DocumentNode } from './types.ts';
import { contentOf, lettersOf } from './walk.ts';

const plainMarks = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
]);

const deepest = limits.depth;

/** A body as plain, escaped HTML for feeds and other machines. What is unknown or broken is left out; it never throws. */
export function toHtml(body: DocumentNode, resolvers: HtmlResolvers): string {
  const page: HtmlPage = { resolvers, notes: [] };
  return inside(body, page, 0) + endnotes(page.notes);
}

function inside(node: DocumentNode, page: HtmlPage, depth: number): string {
  if (depth > deepest) return '';
  return contentOf(node)
    .map((child) => one(child, page, depth + 1))
    .join('');
}

function one(node: DocumentNode, page: HtmlPage, depth: number): string {
  const within = () => inside(node, page, depth);
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
    case 'divider':
      return '<hr>';
    case 'hardBreak':
      return '<br>';
    case 'footnote':
      return noteMark(node, page);
    case 'text':
      return marked(escapeHtml(cleanText(lettersOf(node))), node.marks);
    default:
      return blockHtml(node, page, within);
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

function noteMark(node: DocumentNode, { notes }: HtmlPage): string {
  const note = wordsOf(node, 'note');
  const number = notes.push(note);
  return `<sup data-footnote="${escapeHtml(note)}"><a id="note-ref-${number}" href="#note-${number}">${number}</a></sup>`;
}

function endnotes(notes: string[]): string {
  if (notes.length === 0) return '';
  const items = notes.map((note, place) => `<li id="note-${place + 1}">${linked(note)}</li>`);
  return `<section data-block="footnotes"><ol>${items.join('')}</ol></section>`;
}

function linked(note: string): string {
  return noteParts(note)
    .map(({ text, href }) =>
      href ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : escapeHtml(text),
    )
    .join('');
}

function levelOf(node: DocumentNode): number {
  const level = node.attrs?.level;
  return level === 3 || level === 4 ? level : 2;
}

function startOf(node: DocumentNode): string {
  const start = node.attrs?.start;
  return Number.isInteger(start) && start !== 1 ? ` start="${start}"` : '';
}
