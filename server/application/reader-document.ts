import { findTagEnd, readAttributes } from './find-tag-end.ts';
import type { PageStyle } from './page-styles.ts';

/** A reader's document without the framework's traces, and what it said of itself. */
export type ReaderDocument = Found & { html: string };

type Found = {
  names: string[];
  status: number | null;
  /** For how many milliseconds it is true, when it changes by itself. */
  lasts: number | null;
  /** Of the stylesheets that stand in it, for its policy. */
  styleHashes: string[];
};

type Styles = ReadonlyMap<string, PageStyle>;

// Elements whose text is no markup: what looks like a tag in them is not one.
const rawText = new Set(['style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const tagName = /[a-zA-Z][^\s/>]*/y;
const ownScript = /^\/reader\.js(\?[\w.=-]*)?$/;

/**
 * Turns what Next rendered into a finished document, in one pass: scripts are taken out, but for JSON-LD and the
 * reader's own module; so are preloads of scripts, comments, and the metas that speak to delivery. A link to one of the
 * `styles` becomes the style itself: the first screen waits for no second answer.
 */
export function readerDocument(html: string, styles: Styles = new Map()): ReaderDocument {
  const found: Found = { names: [], status: null, lasts: null, styleHashes: [] };
  let out = '';
  let kept = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const step = stepAt(html, at, found, styles);
    if (step.replacement !== undefined) {
      // Without what stood between, a bare "<" would begin a tag with the words that follow.
      out += html.slice(kept, at).replace(/<$/, '&lt;') + step.replacement;
      kept = step.end;
    }
    at = html.indexOf('<', step.end);
  }
  return { html: out + html.slice(kept), ...found };
}

type Step = { end: number; replacement?: string };

function stepAt(html: string, at: number, found: Found, styles: Styles): Step {
  if (html.startsWith('<!--', at)) return { end: endOf(html, '-->', at + 2), replacement: '' };
  tagName.lastIndex = at + 1;
  const name = tagName.exec(html)?.[0].toLowerCase();
  if (!name) return { end: at + 1 };
  const end = findTagEnd(html, at);
  if (name === 'script') return scriptStep(html, at, end);
  if (name === 'meta') return metaStep(html.slice(at, end), end, found);
  if (name === 'link') return linkStep(html.slice(at, end), end, found, styles);
  if (rawText.has(name)) return { end: closingTag(html, name, end).start };
  return { end };
}

function scriptStep(html: string, at: number, tagEnd: number): Step {
  const tag = html.slice(at, tagEnd);
  const closing = closingTag(html, 'script', tagEnd);
  const attributes = readAttributes(tag);
  if (attributes.get('type') === 'application/ld+json' && !attributes.has('src')) {
    // "<" stands only inside strings in JSON: escaped, no text of an article can end or open a script element.
    const data = html.slice(tagEnd, closing.start).replaceAll('<', '\\u003c');
    return { end: closing.end, replacement: `<script type="application/ld+json">${data}</script>` };
  }
  const source = attributes.get('src') ?? '';
  if (!ownScript.test(source)) return { end: closing.end, replacement: '' };
  return {
    end: closing.end,
    replacement: `<script type="module" async src="${source}"></script>`,
  };
}

function linkStep(tag: string, end: number, found: Found, styles: Styles): Step {
  const attributes = readAttributes(tag);
  const rel = attributes.get('rel') ?? '';
  const address = attributes.get('href') ?? '';
  const style = styles.get(address.split('?')[0] ?? '');
  if (style && rel === 'stylesheet') {
    found.styleHashes.push(style.hash);
    return { end, replacement: `<style>${style.text}</style>` };
  }
  const isForScript = rel === 'modulepreload' || (rel === 'preload' && attributes.get('as') === 'script');
  const isForStyle = style !== undefined && rel === 'preload';
  return isForScript || isForStyle || rel === 'expect' ? { end, replacement: '' } : { end };
}

function metaStep(tag: string, end: number, found: Found): Step {
  const attributes = readAttributes(tag);
  const content = attributes.get('content') ?? '';
  if (attributes.get('name') === 'nightdesk-names') found.names.push(...content.split(/\s+/).filter(isName));
  else if (attributes.get('name') === 'nightdesk-status') found.status = statusOf(content);
  else if (attributes.get('name') === 'nightdesk-lasts') found.lasts = Number(content) || 1;
  else if (attributes.get('name') !== 'next-size-adjust') return { end };
  return { end, replacement: '' };
}

function isName(word: string): boolean {
  return /^[a-z]+(:[\w-]+){0,2}$/.test(word);
}

function statusOf(content: string): number | null {
  const status = Number(content);
  return Number.isInteger(status) && status >= 200 && status <= 599 ? status : null;
}

function closingTag(html: string, name: string, from: number): { start: number; end: number } {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  const start = closing.exec(html)?.index ?? html.length;
  return { start, end: start < html.length ? findTagEnd(html, start) : html.length };
}

function endOf(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index < 0 ? html.length : index + mark.length;
}
