import { type DocumentMark, type DocumentNode, schemaVersion } from '#lib/document/types.ts';

/**
 * The version of what a living text may hold, by which a page of an older build is told. It is another one when the body's
 * specs change, and when what stands in the living text alone does (2: paragraphs that are parted and joined).
 */
export const liveSchemaVersion = 100 * schemaVersion + 2;

const suggestionMarks = new Set(['insertion', 'deletion']);

/** The marks that live in the living text alone: what somebody suggests to put in or to take out. */
export function isSuggestionMark(name: string): boolean {
  return suggestionMarks.has(name);
}

/** The same nodes as if nobody had taken a suggestion up: suggested insertions are left out, suggested deletions stand. */
export function withoutSuggestions(nodes: DocumentNode[]): DocumentNode[] {
  if (!nodes.some(hasSuggestion)) return nodes;
  const kept = nodes.filter((node) => !marksOf(node).some((mark) => mark.type === 'insertion'));
  return joinTexts(kept.map(asIfNobody));
}

function asIfNobody({ content, ...node }: DocumentNode): DocumentNode {
  const marks = marksOf(node).filter((mark) => !isSuggestionMark(mark.type));
  const left = withoutSuggestions(content ?? []);
  // What holds nothing is written without content, as the editor writes it.
  return { ...withMarks(node, marks), ...(left.length > 0 && { content: left }) };
}

/** How many suggestions stand in these nodes; a suggestion is all that carries the same id. */
export function countSuggestions(nodes: DocumentNode[]): number {
  const ids = new Set<unknown>();
  const visit = (node: DocumentNode) => {
    for (const mark of marksOf(node)) if (isSuggestionMark(mark.type)) ids.add(mark.attrs?.id);
    node.content?.forEach(visit);
  };
  nodes.forEach(visit);
  return ids.size;
}

/** Texts side by side with the same marks as one text; marks in one order. */
export function joinTexts(nodes: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    const isSame =
      before?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(before.marks) === JSON.stringify(node.marks);
    if (isSame) joined[joined.length - 1] = { ...before, text: `${before.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

/** The node with these marks and no others, in one order. */
export function withMarks(node: DocumentNode, marks: DocumentMark[]): DocumentNode {
  const { marks: _before, ...bare } = node;
  if (marks.length === 0) return bare;
  return { ...bare, marks: marks.toSorted((one, other) => (one.type < other.type ? -1 : 1)) };
}

function hasSuggestion(node: DocumentNode): boolean {
  return marksOf(node).some(({ type }) => isSuggestionMark(type)) || (node.content ?? []).some(hasSuggestion);
}

function marksOf(node: DocumentNode): DocumentMark[] {
  return node.marks ?? [];
}
