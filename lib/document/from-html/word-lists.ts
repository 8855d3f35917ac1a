import type { StyleRules } from './declarations.ts';
import { type Marker, markerOf } from './markers.ts';
import { type FlatItem, nestedItems } from './nested-items.ts';
import { classesOf, type HtmlElement, type HtmlNode, isBlank, isElement, wordsOf } from './tree.ts';

/** Word writes an item as a paragraph with its bullet as text: such paragraphs become lists, at every place of the tree. */
export function wordLists(element: HtmlElement, rules: StyleRules): HtmlElement {
  const children: HtmlNode[] = [];
  let items: FlatItem[] = [];
  const close = () => {
    children.push(...nestedItems(items));
    items = [];
  };
  for (const child of element.children) {
    if (!isElement(child)) {
      if (isBlank(child) && items.length > 0) continue;
      close();
      children.push(child);
      continue;
    }
    const item = itemOf(child, rules);
    if (item) {
      items.push(item);
    } else if (items.length > 0 && isContinuation(child)) {
      items.at(-1)?.children.push(wordLists(child, rules));
    } else {
      close();
      children.push(wordLists(child, rules));
    }
  }
  close();
  return { ...element, children };
}

function itemOf(paragraph: HtmlElement, rules: StyleRules): FlatItem | null {
  if (paragraph.tag !== 'p' && paragraph.tag !== 'div') return null;
  const place = /\bl(\d+)\s+level(\d)\b(?:\s+lfo(\d+))?/.exec(paragraph.style['mso-list'] ?? '');
  if (!place) return itemByClass(paragraph);
  const { rest, marker } = withoutMarker(paragraph.children);
  const level = Math.max(Number(place[2]), levelOfStyle(paragraph));
  const format = rules.get(`@list l${place[1]}:level${place[2]}`)?.['mso-level-number-format'];
  const read: Marker | null = marker === '' && format !== 'bullet' && format ? null : markerOf(marker);
  const isOrdered = read ? read.isOrdered && format !== 'bullet' : format !== 'bullet' && format !== 'image';
  const number = isOrdered ? (read?.number ?? null) : null;
  return { level, isOrdered, number, list: `${place[1]} ${place[3] ?? ''}`, children: rest };
}

// "List Bullet 2" is the first level of a list of its own, and stands below "List Bullet".
function levelOfStyle(paragraph: HtmlElement): number {
  const [, level = '1'] = /\bMsoList(?:Bullet|Number)?([2-5])\b/.exec(paragraph.attributes.class ?? '') ?? [];
  return Number(level);
}

// A clipboard that went through a mail program keeps the class and the letters but not `mso-list`.
function itemByClass(paragraph: HtmlElement): FlatItem | null {
  if (!classesOf(paragraph).some((name) => /^MsoListParagraph|^MsoListBullet|^MsoListNumber/i.test(name)))
    return null;
  const { rest, marker } = withoutMarker(paragraph.children);
  const lead = marker === '' ? leadOf(rest) : { marker, rest };
  const read = lead && lead.marker !== '' ? markerOf(lead.marker) : null;
  if (!lead || !read) return null;
  const indent = /^(\d*\.?\d+)(in|pt|cm|px)$/.exec(paragraph.style['margin-left'] ?? '');
  const points = indent
    ? Number(indent[1]) * ({ in: 72, pt: 1, cm: 28.35, px: 0.75 }[indent[2] ?? 'pt'] ?? 1)
    : 36;
  const level = Math.min(Math.max(Math.round(points / 36), 1), 9);
  return { level, ...read, list: 'class', children: lead.rest };
}

/** The marker that begins a paragraph as plain letters, told from its words by the tab or spaces behind it. */
function leadOf(children: HtmlNode[]): { marker: string; rest: HtmlNode[] } | null {
  const at = children.findIndex((child) => !isBlank(child));
  const first = children[at];
  if (!first) return null;
  const after = children.slice(at + 1);
  if (isElement(first)) {
    const inner = leadOf(first.children);
    return inner && { marker: inner.marker, rest: [{ ...first, children: inner.rest }, ...after] };
  }
  const found =
    'text' in first ? /^[\s\u00a0]*(\S{1,6})(?:[\s\u00a0]{2,}|\t|[\s\u00a0]|$)/.exec(first.text) : null;
  if (!found?.[1] || !('text' in first)) return null;
  return { marker: found[1], rest: [{ text: first.text.slice(found[0].length) }, ...after] };
}

/** Takes the marker out: what Word tells old programs to ignore, or what stands between its comments about lists. */
function withoutMarker(children: HtmlNode[]): { rest: HtmlNode[]; marker: string } {
  let marker = '';
  let isInside = false;
  const take = (nodes: HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node): HtmlNode[] => {
      if ('comment' in node) {
        if (/^\[if !supportLists\]/i.test(node.comment)) isInside = true;
        if (/^\[endif\]/i.test(node.comment)) isInside = false;
        return [];
      }
      const isMarker = isElement(node) && /ignore/.test(node.style['mso-list'] ?? '');
      if (isMarker || (isInside && !isElement(node))) {
        marker += wordsOf(node);
        return [];
      }
      return isElement(node) ? [{ ...node, children: take(node.children) }] : [node];
    });
  const rest = take(children);
  return { rest, marker };
}

function isContinuation(element: HtmlElement): boolean {
  if (element.tag !== 'p' || wordsOf(element) === '') return false;
  return classesOf(element).some((name) =>
    /^MsoListParagraphCxSp(?:Middle|Last)$|^MsoListContinue/i.test(name),
  );
}
