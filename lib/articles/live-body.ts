import * as Y from 'yjs';
import type { DocumentMark, DocumentNode } from '#lib/document/types.ts';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import { gapsBetween, letterChange } from './live-diff.ts';
import { joinTexts, withMarks, withoutSuggestions } from './live-suggestions.ts';

type Value = string | number;
type Element = Y.XmlElement<Record<string, Value>>;
type Parent = Y.XmlFragment | Element;

/** What stands in one place of the living text: an element, or the letters between two of them. */
type Unit = { kind: 'node'; node: DocumentNode } | { kind: 'text'; texts: DocumentNode[] };

// y-tiptap writes a mark that may stand twice on one text as its name with a hash behind it.
const hashed = /--[a-zA-Z0-9+/=]{8}$/;

/** The name of the mark that a format of the living text stands for. */
export function markNameOf(format: string): string {
  return format.replace(hashed, '');
}

/** The nodes of the living body as JSON, suggestions and all. Reads without changing anything, whatever stands there. */
export function readLiveNodes(parent: Y.XmlFragment): DocumentNode[] {
  return joinTexts(parent.toArray().flatMap(readChild));
}

/** Makes the living body say `nodes`, touching as little as possible: what is the same stays, with its suggestions. */
export function writeLiveNodes(parent: Parent, nodes: DocumentNode[]): void {
  const present = parent.toArray();
  const units = unitsOf(nodes);
  if (present.length === 0) {
    if (units.length > 0) parent.insert(0, units.map(make));
    return;
  }
  const wantedKeys = units.map((unit) => keyOf(unit.kind === 'node' ? [unit.node] : unit.texts));
  let at = 0;
  for (const { old, wanted } of gapsBetween(present.map(keyOfPresent), wantedKeys)) {
    const inGap = units.slice(...wanted);
    const pairs = Math.min(old[1] - old[0], inGap.length);
    inGap.slice(0, pairs).forEach((unit, index) => {
      if (!rewrite(present[old[0] + index], unit)) {
        parent.delete(at, 1);
        parent.insert(at, [make(unit)]);
      }
      at += 1;
    });
    // All at once: finding a place in a living text means walking to it.
    if (inGap.length > pairs) parent.insert(at, inGap.slice(pairs).map(make));
    at += inGap.length - pairs;
    at += leaveOut(parent, at, present.slice(old[0] + pairs, old[1])) + 1;
  }
}

function readChild(child: unknown): DocumentNode[] {
  if (child instanceof Y.XmlText) return child.toDelta().flatMap(readPiece);
  if (!(child instanceof Y.XmlElement)) return [];
  const attrs: Record<string, unknown> = child.getAttributes();
  const content = readLiveNodes(child);
  return [
    {
      type: child.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    },
  ];
}

function readPiece(piece: { insert?: unknown; attributes?: Record<string, unknown> }): DocumentNode[] {
  if (typeof piece.insert !== 'string') return [];
  const marks = Object.entries(piece.attributes ?? {}).map(([format, attrs]): DocumentMark => {
    const type = markNameOf(format);
    return isBag(attrs) && Object.keys(attrs).length > 0 ? { type, attrs } : { type };
  });
  return [withMarks({ type: 'text', text: piece.insert }, marks)];
}

function unitsOf(nodes: DocumentNode[]): Unit[] {
  const units: Unit[] = [];
  for (const node of nodes) {
    const before = units.at(-1);
    if (node.type !== 'text') units.push({ kind: 'node', node });
    else if (before?.kind === 'text') before.texts.push(node);
    else units.push({ kind: 'text', texts: [node] });
  }
  return units;
}

function keyOfPresent(child: unknown): string {
  return canonicalJson(withoutSuggestions(readChild(child)));
}

function keyOf(nodes: DocumentNode[]): string {
  return canonicalJson(joinTexts(nodes.map(asLiving)));
}

// The living text keeps no marks on what is not text, and no empty attributes.
function asLiving(node: DocumentNode): DocumentNode {
  if (node.type === 'text') return withMarks(node, (node.marks ?? []).map(bareMark));
  const { attrs, content } = node;
  return {
    type: node.type,
    ...(attrs && Object.keys(attrs).length > 0 && { attrs }),
    ...(content && content.length > 0 && { content: joinTexts(content.map(asLiving)) }),
  };
}

function bareMark({ type, attrs }: DocumentMark): DocumentMark {
  return attrs && Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

function make(unit: Unit): Y.XmlElement | Y.XmlText {
  if (unit.kind === 'text') {
    const text = new Y.XmlText();
    text.applyDelta(unit.texts.map((node) => ({ insert: node.text ?? '', attributes: formatsOf(node) })));
    return text;
  }
  const element: Element = new Y.XmlElement(unit.node.type);
  for (const [name, value] of valuesOf(unit.node)) element.setAttribute(name, value);
  element.insert(0, unitsOf(unit.node.content ?? []).map(make));
  return element as Y.XmlElement;
}

/** Changes what stands there into the unit, in place; false when it is of another kind. */
function rewrite(child: unknown, unit: Unit): boolean {
  if (child instanceof Y.XmlText && unit.kind === 'text') {
    rewriteText(child, unit.texts);
    return true;
  }
  if (!(child instanceof Y.XmlElement) || unit.kind === 'text') return false;
  if (child.nodeName !== unit.node.type) return false;
  const element = child as Element;
  const values = valuesOf(unit.node);
  const before: Record<string, unknown> = element.getAttributes();
  for (const [name, value] of values) if (before[name] !== value) element.setAttribute(name, value);
  for (const name of Object.keys(before)) if (!values.has(name)) element.removeAttribute(name);
  writeLiveNodes(element, unit.node.content ?? []);
  return true;
}

function rewriteText(text: Y.XmlText, nodes: DocumentNode[]): void {
  const pieces: { insert?: unknown; attributes?: object }[] = text.toDelta();
  const old = pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
  const { at, remove, insert } = letterChange(old, nodes.map((node) => node.text ?? '').join(''));
  if (remove > 0) text.delete(at, remove);
  if (insert !== '') text.insert(at, insert);
  const gone = Object.fromEntries(
    pieces.flatMap(({ attributes }) => Object.keys(attributes ?? {}).map((format) => [format, null])),
  );
  text.applyDelta(
    nodes.map((node) => ({
      retain: node.text?.length ?? 0,
      attributes: { ...gone, ...formatsOf(node) },
    })),
  );
}

// The last letters of a block are deleted, not their place: what somebody types there meanwhile must survive.
function leaveOut(parent: Parent, at: number, left: unknown[]): number {
  const [only] = left;
  if (left.length === 1 && parent.length === 1 && only instanceof Y.XmlText) {
    only.delete(0, only.length);
    return 1;
  }
  if (left.length > 0) parent.delete(at, left.length);
  return 0;
}

function formatsOf(node: DocumentNode): Record<string, object> {
  return Object.fromEntries((node.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}]));
}

function valuesOf(node: DocumentNode): Map<string, Value> {
  return new Map(
    Object.entries(node.attrs ?? {}).filter(
      (entry): entry is [string, Value] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

function isBag(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
