import MarkdownIt from 'markdown-it';
import { escapeHtml } from './escape-html.ts';

const markdown = new MarkdownIt({ html: false, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

// Old sites write the marks that Markdown has no sign for as tags; nothing else of HTML is understood.
const tag = /^<\/?(?:u|sub|sup|s|b|i|em|strong|del|mark|small)>|^<br ?\/?>/i;
markdown.inline.ruler.before('autolink', 'small_tags', (state, silent) => {
  const found = tag.exec(state.src.slice(state.pos, state.pos + 10))?.[0];
  if (!found || !hasItsOther(state.src, state.pos, found)) return false;
  if (!silent) state.push('html_inline', '', 0).content = found;
  state.pos += found.length;
  return true;
});

markdown.inline.ruler.before('link', 'footnote', (state, silent) => {
  const found = /^\[\^([^\]\s]{1,60})\]/.exec(state.src.slice(state.pos, state.pos + 64));
  const notes = state.env?.notes;
  if (!found?.[1] || !(notes instanceof Set) || !notes.has(found[1])) return false;
  const id = escapeHtml(found[1]);
  if (!silent) {
    state.push('html_inline', '', 0).content =
      `<sup><a href="#fn-${id}" id="fnref-${id}">${id.slice(0, 10)}</a></sup>`;
  }
  state.pos += found[0].length;
  return true;
});

/** Markdown (CommonMark with tables, strike and footnotes) as HTML for `fromHtml`. Tags in it are text, but for small marks. */
export function markdownHtml(source: string): string {
  const { text, notes } = takeNotes(source.replace(/\r\n?/g, '\n'));
  const env = { notes: new Set(notes.keys()) };
  const body = markdown.render(text, env);
  if (notes.size === 0) return body;
  const list = [...notes].map(([id, note]) => {
    const name = escapeHtml(id);
    return `<li id="fn-${name}">${markdown.render(note, env)} <a href="#fnref-${name}">↑</a></li>`;
  });
  return `${body}<section><ol>${list.join('')}</ol></section>`;
}

// A tag alone is text: left open, it would mark everything after it.
function hasItsOther(source: string, at: number, found: string): boolean {
  if (/^<br/i.test(found)) return true;
  const name = found.replace(/[<>/]/g, '');
  return found.startsWith('</')
    ? source.lastIndexOf(`<${name}>`, at) >= 0
    : source.indexOf(`</${name}>`, at) >= 0;
}

// A note is a line that begins with its sign, and the indented ones after it.
function takeNotes(source: string): { text: string; notes: Map<string, string> } {
  const notes = new Map<string, string>();
  const text = source.replace(
    /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?: {4}|\t).*)*)/gm,
    (whole, id: string, note: string) => {
      if (notes.has(id) || !source.includes(`[^${id}]`)) return whole;
      notes.set(id, note.replace(/^(?: {4}|\t)/gm, ''));
      return '';
    },
  );
  return { text, notes };
}
