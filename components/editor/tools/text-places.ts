import type { Node } from '@tiptap/pm/model';
import { nodeRules } from '#lib/document/grammar.ts';
import type { TextEdit } from '#lib/document/text-edits.ts';

/** A field of the article that holds words beside the body. */
export type FieldText = { name: string; label: string; text: string; most: number };

/** The words beside the body, and how tools change them. */
export type FieldTexts = {
  list: () => FieldText[];
  /** Edits fields by their names, in the same step of undo as what was just done to the body. */
  change: (edits: Record<string, TextEdit[]>) => void;
};

/** Something that holds letters: a field, a block of the body, or words that belong to a piece of it. */
export type TextPlace =
  | ({ kind: 'field' } & FieldText)
  | { kind: 'block'; at: number; text: string }
  | { kind: 'words'; at: number; node: string; name: string; text: string; most: number };

// What stands for a thing in a line that is no letter, so that places in a block's text are places in the body.
const thing = '\uFFFC';

/** The blocks of a body with their letters; `at` is where the first stands. */
export function blocksOf(doc: Node): { at: number; text: string }[] {
  const blocks: { at: number; text: string }[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    blocks.push({ at: position + 1, text: lettersIn(node) });
    return false;
  });
  return blocks;
}

/** The letters of one block, without those that somebody suggests to take out (or else: to put in). */
export function lettersIn(block: Node, leftOut: 'deletion' | 'insertion' = 'deletion'): string {
  let letters = '';
  block.forEach((child) => {
    const isLeftOut = child.marks.some((mark) => mark.type.name === leftOut);
    if (child.isText && !isLeftOut) letters += child.text ?? '';
    else if (child.type.name === 'hardBreak') letters += '\n';
    else letters += thing.repeat(child.nodeSize);
  });
  return letters;
}

/** Everything in which words are found and tidied, in the order in which it is read, as if nobody had suggested anything. */
export function placesOf(doc: Node, fields: readonly FieldText[]): TextPlace[] {
  const places: TextPlace[] = fields.map((field) => ({ kind: 'field', ...field }));
  doc.descendants((node, position) => {
    if (node.isTextblock)
      places.push({ kind: 'block', at: position + 1, text: lettersIn(node, 'insertion') });
    for (const [name, rule] of Object.entries(nodeRules.get(node.type.name)?.attributes ?? {})) {
      const text: unknown = node.attrs[name];
      if (rule.most === undefined || typeof text !== 'string' || text === '') continue;
      places.push({ kind: 'words', at: position, node: node.type.name, name, text, most: rule.most });
    }
  });
  return places;
}
