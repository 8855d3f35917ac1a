import * as Y from 'yjs';
import type { AttributeRule } from '#lib/document/attributes.ts';
import { markRules, nodeRules } from '#lib/document/grammar.ts';
import { limits } from '#lib/document/limits.ts';
import { isTold } from './first-published.ts';
import { markNameOf } from './live-body.ts';
import { liveTextRoots } from './live-fields.ts';
import { isSuggestionMark } from './live-suggestions.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const longestList = 50;
const longestNote = 200;

const textRoots = new Set<string>(liveTextRoots);

const factRules: Record<string, (value: unknown) => boolean> = {
  language: (value) => typeof value === 'string' && /^[a-z]{2,3}(-[A-Z]{2})?$/.test(value),
  sectionId: isIdOrNull,
  ledeAssetId: isIdOrNull,
  authorIds: isIdList,
  tagIds: isIdList,
  firstPublished: (value) => value === null || isTold(value),
};

const suggestionKeys = new Set(['id', 'author', 'at', 'sign']);

/** What is said of a root that no living text has. */
export const noSuchRoot = 'It writes where no article has anything.';

/** What is wrong with one new piece of a living text, in words; null when it may stand where it does. */
export function problemOfItem(item: Y.Item): string | null {
  const parent = item.parent;
  if (!(parent instanceof Y.AbstractType)) return noSuchRoot;
  if (item.content instanceof Y.ContentDeleted) return null;
  if (parent._item === null) return problemAtRoot(item, Y.findRootTypeKey(parent));
  if (parent instanceof Y.XmlText) return problemInText(item);
  if (parent instanceof Y.XmlElement) return problemInElement(item, parent);
  return 'It holds a kind of data that no text has.';
}

function problemAtRoot(item: Y.Item, root: string): string | null {
  const { content, parentSub } = item;
  if (root === 'body' && parentSub === null) return problemOfChild(item, 'doc');
  if (textRoots.has(root) && parentSub === null && content instanceof Y.ContentString) return null;
  if (root === 'facts' && parentSub !== null && Object.hasOwn(factRules, parentSub)) {
    return content instanceof Y.ContentAny &&
      content.arr.length === 1 &&
      factRules[parentSub]?.(content.arr[0])
      ? null
      : `“${parentSub}” cannot be that.`;
  }
  return noSuchRoot;
}

function problemInElement(item: Y.Item, parent: Y.XmlElement): string | null {
  const { content, parentSub } = item;
  if (parentSub === null) return problemOfChild(item, parent.nodeName);
  const rules = nodeRules.get(parent.nodeName)?.attributes ?? {};
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1)
    return 'An attribute is no plain value.';
  return problemOfAttribute(rules, parentSub, content.arr[0]);
}

function problemOfChild(item: Y.Item, parent: string): string | null {
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  const kind = type instanceof Y.XmlText ? 'text' : type instanceof Y.XmlElement ? type.nodeName : null;
  if (kind === null) return 'It holds a kind of data that no text has.';
  if (!nodeRules.get(parent)?.holds.includes(kind))
    return `A “${name(kind)}” cannot stand in a “${name(parent)}”.`;
  return depthOf(item) > limits.depth ? `It is nested more than ${limits.depth} levels deep.` : null;
}

function problemInText({ content, parentSub }: Y.Item): string | null {
  if (parentSub !== null) return 'Letters have no attributes.';
  if (content instanceof Y.ContentString) return null;
  if (!(content instanceof Y.ContentFormat)) return 'It holds a kind of data that no text has.';
  return problemOfMark(markNameOf(content.key), content.value);
}

function problemOfMark(mark: string, value: unknown): string | null {
  const rules = markRules.get(mark);
  if (!rules && !isSuggestionMark(mark)) return `There is no mark “${name(mark)}”.`;
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return `The mark “${name(mark)}” cannot be that.`;
  for (const [key, one] of Object.entries(value)) {
    const problem = rules ? problemOfAttribute(rules, key, one) : problemOfSuggestion(key, one);
    if (problem) return problem;
  }
  return Object.keys(rules ?? {}).every((key) => Object.hasOwn(value, key))
    ? null
    : `The mark “${name(mark)}” lacks something.`;
}

function problemOfSuggestion(key: string, value: unknown): string | null {
  const isPlain = typeof value === 'string' ? value.length <= longestNote : Number.isFinite(value);
  return suggestionKeys.has(key) && isPlain ? null : 'A suggestion carries something unknown.';
}

function problemOfAttribute(
  rules: Readonly<Record<string, AttributeRule>>,
  key: string,
  value: unknown,
): string | null {
  const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
  if (!rule) return `There is no attribute “${name(key)}”.`;
  const problem = rule.problem(value);
  return problem && `“${key}” ${problem}`;
}

function depthOf(item: Y.Item): number {
  let depth = 1;
  for (let above: Y.Item | null = item; above && depth <= limits.depth; depth += 1) {
    above = above.parent instanceof Y.AbstractType ? above.parent._item : null;
  }
  return depth;
}

function isIdOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && uuid.test(value));
}

function isIdList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= longestList &&
    value.every((id) => typeof id === 'string' && uuid.test(id))
  );
}

function name(value: string): string {
  return /^[\w-]{1,40}$/.test(value) ? value : '?';
}
