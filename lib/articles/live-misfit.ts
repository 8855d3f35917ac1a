import { markRules, nodeRules } from '#lib/document/grammar.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { isSuggestionMark } from './live-suggestions.ts';

/**
 * What in a living body today's editor does not know and would take out as it opens it, in words; null when it knows all.
 * How much stands there, and what it says, is not asked.
 */
export function misfitOf(nodes: DocumentNode[], parent = 'doc'): string | null {
  const holds = nodeRules.get(parent)?.holds ?? [];
  for (const node of nodes) {
    if (!nodeRules.has(node.type)) return `The text holds a part of unknown kind (${node.type}).`;
    if (!holds.includes(node.type)) return `The text holds a ${node.type} inside a ${parent}.`;
    const mark = node.marks?.find(({ type }) => !markRules.has(type) && !isSuggestionMark(type));
    if (mark) return `The text holds a mark of unknown kind (${mark.type}).`;
    const within = misfitOf(node.content ?? [], node.type);
    if (within) return within;
  }
  return null;
}
