import type { DocumentMark } from '#lib/document/types.ts';
import { targetOf } from './addresses.ts';
import type { HtmlElement } from './tree.ts';

/** How a text is marked, as far as a story knows it. */
export type Marks = {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  level: 'superscript' | 'subscript' | null;
  href: string | null;
};

export const noMarks: Marks = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  level: null,
  href: null,
};

const byTag: Record<string, Partial<Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  u: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sup: { level: 'superscript' },
  sub: { level: 'subscript' },
};

/** The marks of what stands in an element: its own by tag and by style, on top of those around it. A style can take one away. */
export function marksIn(element: HtmlElement, around: Marks, base: string | null): Marks {
  const tagged = Object.hasOwn(byTag, element.tag) ? byTag[element.tag] : undefined;
  const marks = { ...around, ...tagged, ...byStyle(element) };
  if (element.tag !== 'a') return marks;
  const href = targetOf(element.attributes.href, base);
  return href ? { ...marks, href } : marks;
}

/** The marks as a body holds them. A link is not underlined as well: that is how links look. */
export function markList(marks: Marks): DocumentMark[] | undefined {
  const list: DocumentMark[] = [];
  if (marks.href) list.push({ type: 'link', attrs: { href: marks.href } });
  if (marks.bold) list.push({ type: 'bold' });
  if (marks.italic) list.push({ type: 'italic' });
  if (marks.underline && !marks.href) list.push({ type: 'underline' });
  if (marks.strike) list.push({ type: 'strike' });
  if (marks.level) list.push({ type: marks.level });
  return list.length > 0 ? list : undefined;
}

function byStyle({ style }: HtmlElement): Partial<Marks> {
  const found: Partial<Marks> = {};
  const weight = style['font-weight'] ?? weightIn(style.font);
  if (weight) found.bold = /^(?:bold|bolder|[6-9]00)$/.test(weight);
  const slant = style['font-style'];
  if (slant) found.italic = /^(?:italic|oblique)/.test(slant);
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`;
  if (/underline/.test(line)) found.underline = true;
  if (/line-through/.test(line)) found.strike = true;
  if (/none/.test(line)) Object.assign(found, { underline: false, strike: false });
  const place = style['vertical-align'];
  if (place === 'super') found.level = 'superscript';
  if (place === 'sub') found.level = 'subscript';
  return found;
}

function weightIn(font: string | undefined): string | undefined {
  return font?.match(/^(?:(?:italic|oblique|normal|small-caps)\s+)*(bold|bolder|[1-9]00)\s/)?.[1];
}
