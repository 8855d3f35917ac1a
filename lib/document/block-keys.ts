import type { DocumentMark, DocumentNode } from './types.ts';
import { contentOf, lettersOf } from './walk.ts';

/** Numbers nodes so that equal ones, and no others, have the same number, whatever the order of their keys. Looks at each block once. */
export class BlockKeys {
  readonly #numbers = new Map<string, number>();
  readonly #letters = new Map<string, number>();
  readonly #known = new Map<DocumentNode, number>();

  of(node: DocumentNode): number {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    let inside = '';
    for (const child of contentOf(node)) inside += `${this.#keyInside(child)},`;
    const marks = node.marks ? `|${marksKey(node.marks)}` : '';
    const shape = `${node.type}${attributesKey(node.attrs)}${marks}>${inside}>${lettersOf(node)}`;
    const key = numberOf(this.#numbers, shape);
    this.#known.set(node, key);
    return key;
  }

  /** As `of`, from the innermost blocks outwards, in steps that say how many letters and nodes were read. */
  *inSteps(node: DocumentNode): Generator<number, number> {
    let read = 1;
    for (const child of contentOf(node)) {
      if (child.type === 'text') read += lettersOf(child).length;
      else yield* this.inSteps(child);
    }
    const key = this.of(node);
    yield read;
    return key;
  }

  // Most of a text by far: nothing is put together for it, and it is found in one block alone.
  #keyInside(node: DocumentNode): string {
    const isPlain = node.type === 'text' && !node.marks && !node.attrs && !node.content;
    return isPlain ? `t${numberOf(this.#letters, lettersOf(node))}` : String(this.of(node));
  }
}

/** A text that is the same for the same marks in the same order. */
export function marksKey(marks: readonly DocumentMark[] = []): string {
  return marks.map(({ type, attrs }) => `${type}${attributesKey(attrs)}`).join();
}

function attributesKey(attrs: Record<string, unknown> | undefined): string {
  if (!attrs) return '';
  const entries = Object.entries(attrs);
  return entries.length === 0 ? '' : JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
