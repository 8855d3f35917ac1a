import { NightdeskError } from '#lib/platform/errors.ts';
import type { AttributeRule } from './attributes.ts';
import { cleanText } from './clean-text.ts';
import { markOrder, markRules, type NodeRule, nodeRules } from './grammar.ts';
import { limits } from './limits.ts';
import type { DocumentJson, DocumentMark, DocumentNode } from './types.ts';

type Walk = { nodes: number; letters: number; place: string };

type Bag = Record<string, unknown>;

const nodeKeys = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const markKeys = new Set(['type', 'attrs']);

/**
 * The body's allow-list: known nodes, marks and attributes, safe addresses, bounded depth, count and bytes. Answers with
 * a fresh body in one canonical form; throws `invalid` on the field `body`, in words that say what is wrong and where.
 */
export function parseDocument(raw: unknown): DocumentJson {
  const walk: Walk = { nodes: 0, letters: 0, place: 'The text' };
  const root = parseNode(raw, 1, walk);
  if (root === null || root.type !== 'doc') refuse(walk, 'does not begin with a document.');
  const body: DocumentJson = { ...root, type: 'doc' };
  if (new TextEncoder().encode(JSON.stringify(body)).length > limits.bytes) tooLarge(walk);
  return body;
}

function parseNode(raw: unknown, depth: number, walk: Walk): DocumentNode | null {
  if (depth > limits.depth) refuse(walk, `is nested more than ${limits.depth} levels deep.`);
  walk.nodes += 1;
  if (walk.nodes > limits.nodes) {
    throw refusal(`The text has more than ${limits.nodes} parts; it can have no more.`);
  }
  const node = bagOf(raw, walk);
  const rule = typeof node.type === 'string' ? nodeRules.get(node.type) : undefined;
  if (!rule || typeof node.type !== 'string')
    refuse(walk, `holds a part of unknown kind${named(node.type)}.`);
  onlyKeys(node, nodeKeys, walk);
  if (node.type === 'text') return parseText(node, walk);
  if (node.text !== undefined) refuse(walk, `has letters in a part that cannot hold any${named(node.type)}.`);
  const marks = parseMarks(node.marks, rule.inline === true, walk);
  const attrs = parseAttributes(node.attrs, rule.attributes, walk);
  const content = parseContent(node, rule, depth, walk);
  return {
    type: node.type,
    ...(attrs && { attrs }),
    ...(content.length > 0 && { content }),
    ...(marks.length > 0 && { marks }),
  };
}

function parseText(node: Bag, walk: Walk): DocumentNode | null {
  if (typeof node.text !== 'string' || node.text === '') refuse(walk, 'holds a text without letters.');
  if (node.content !== undefined) refuse(walk, 'holds a text with parts inside it.');
  walk.letters += node.text.length;
  if (walk.letters > limits.bytes) tooLarge(walk);
  parseAttributes(node.attrs, {}, walk);
  const marks = parseMarks(node.marks, true, walk);
  const text = cleanText(node.text);
  if (text === '') return null;
  return { type: 'text', ...(marks.length > 0 && { marks }), text };
}

function parseContent(node: Bag, rule: NodeRule, depth: number, walk: Walk): DocumentNode[] {
  const raw = node.content ?? [];
  if (!Array.isArray(raw)) refuse(walk, `has contents that are not a list${named(node.type)}.`);
  const content: DocumentNode[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    if (depth === 1) walk.place = `Block ${index + 1}`;
    const child = parseNode(raw[index], depth + 1, walk);
    if (child === null) continue;
    if (!rule.holds.includes(child.type)) {
      refuse(walk, `has ${named(child.type).trim()} where it cannot stand: inside${named(node.type)}.`);
    }
    if (!joined(content.at(-1), child)) content.push(child);
  }
  if (rule.most !== undefined && content.length > rule.most) {
    refuse(walk, `has more than ${rule.most} parts in one${named(node.type)}.`);
  }
  if (rule.filled && content.length === 0) refuse(walk, `has nothing in it${named(node.type)}.`);
  if (rule.first && content[0]?.type !== rule.first) {
    refuse(walk, `must begin with a ${rule.first}${named(node.type)}.`);
  }
  return content;
}

// Two texts side by side with the same marks are one: the form in which the editor writes them.
function joined(before: DocumentNode | undefined, after: DocumentNode): boolean {
  if (before?.type !== 'text' || after.type !== 'text') return false;
  if (JSON.stringify(before.marks) !== JSON.stringify(after.marks)) return false;
  before.text = `${before.text}${after.text}`;
  return true;
}

function parseMarks(raw: unknown, allowed: boolean, walk: Walk): DocumentMark[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) refuse(walk, 'has marks that are not a list.');
  if (raw.length > 0 && !allowed) refuse(walk, 'has marks where there is no text.');
  if (raw.length > limits.marksOnText) refuse(walk, 'has too many marks on one text.');
  const marks = raw.map((one: unknown) => parseMark(one, walk));
  if (new Set(marks.map((mark) => mark.type)).size < marks.length) {
    refuse(walk, 'has the same mark twice on one text.');
  }
  return marks.sort((a, b) => (markOrder.get(a.type) ?? 0) - (markOrder.get(b.type) ?? 0));
}

function parseMark(raw: unknown, walk: Walk): DocumentMark {
  const mark = bagOf(raw, walk);
  const rules = typeof mark.type === 'string' ? markRules.get(mark.type) : undefined;
  if (!rules || typeof mark.type !== 'string') refuse(walk, `has a mark of unknown kind${named(mark.type)}.`);
  onlyKeys(mark, markKeys, walk);
  const attrs = parseAttributes(mark.attrs, rules, walk);
  return { type: mark.type, ...(attrs && { attrs }) };
}

function parseAttributes(
  raw: unknown,
  rules: Readonly<Record<string, AttributeRule>>,
  walk: Walk,
): Record<string, string | number> | null {
  const given = raw === undefined || raw === null ? {} : bagOf(raw, walk);
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(rules, name)) refuse(walk, `carries an attribute that is not known${named(name)}.`);
  }
  const attrs: Record<string, string | number> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = Object.hasOwn(given, name) ? given[name] : rule.fallback;
    const problem = rule.problem(value);
    if (problem) refuse(walk, `has a wrong${named(name)}: ${problem}`);
    if (typeof value === 'number') attrs[name] = value;
    if (typeof value === 'string') {
      walk.letters += value.length;
      attrs[name] = cleanText(value);
    }
  }
  return Object.keys(attrs).length > 0 ? attrs : null;
}

function bagOf(raw: unknown, walk: Walk): Bag {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    refuse(walk, 'holds something that is no part of a text.');
  }
  return raw as Bag;
}

function onlyKeys(bag: Bag, known: Set<string>, walk: Walk): void {
  for (const key of Object.keys(bag)) {
    if (!known.has(key)) refuse(walk, `has something unknown in it${named(key)}.`);
  }
}

function named(value: unknown): string {
  return typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? ` “${value}”` : '';
}

function tooLarge(walk: Walk): never {
  walk.place = 'The text';
  refuse(walk, `is larger than ${limits.bytes / 1_000_000} MB.`);
}

function refuse(walk: Walk, sentence: string): never {
  throw refusal(`${walk.place} ${sentence}`);
}

function refusal(sentence: string): NightdeskError {
  return new NightdeskError('invalid', 'The body cannot be stored as it is.', { fields: { body: sentence } });
}
