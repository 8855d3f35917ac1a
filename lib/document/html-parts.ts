import { cleanText } from './clean-text.ts';
import { escapeHtml } from './escape-html.ts';
import type { DocumentNode } from './types.ts';

/** What a body's HTML needs from outside: where a photo stands, and what a related article is called. Null: leave it out. */
export type HtmlResolvers = {
  image: (assetId: string) => { src: string; width: number; height: number } | null;
  related: (articleNumber: number) => { href: string; headline: string } | null;
};

/** A body on its way to HTML: its notes are gathered for its end. */
export type HtmlPage = { resolvers: HtmlResolvers; notes: string[] };

/** An element, unless there is nothing to put in it. */
export function tag(name: string, html: string): string {
  return name && html ? `<${name}>${html}</${name}>` : html;
}

/** An attribute's words; none where it has something else. */
export function wordsOf(node: DocumentNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? cleanText(value) : '';
}

/** A part of a block that says which one it is, so that it is found again; nothing when it would be empty. */
export function part(element: string, name: string, words: string): string {
  return words && `<${element} data-part="${name}">${escapeHtml(words)}</${element}>`;
}
