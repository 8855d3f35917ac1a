import type { DocumentNode } from '#lib/document/types.ts';
import { nodesOf } from '#lib/document/walk.ts';

/** The letters of a block on one line. */
export function textOf(block: DocumentNode): string {
  const letters = [...nodesOf(block)].map((node) => {
    if (node.type === 'hardBreak') return ' ';
    return node.text ?? (node.type === 'paragraph' || node.type === 'listItem' ? ' ' : '');
  });
  return letters.join('').replace(/\s+/g, ' ').trim();
}

/** The addresses that a block links to, in order. */
export function addressesOf(block: DocumentNode): { href: string; words: string }[] {
  const links: { href: string; words: string }[] = [];
  for (const node of nodesOf(block)) {
    const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
    if (typeof href !== 'string') continue;
    const last = links.at(-1);
    if (last?.href === href) last.words += node.text ?? '';
    else links.push({ href, words: node.text ?? '' });
  }
  return links.map(({ href, words }) => ({ href, words: words.replace(/\s+/g, ' ').trim() }));
}

/** Whether every letter of a block carries one of these marks. */
export function isMarked(block: DocumentNode, ...marks: string[]): boolean {
  const texts = (block.content ?? []).filter(({ type, text }) => type === 'text' && text?.trim());
  return texts.length > 0 && texts.every((node) => node.marks?.some(({ type }) => marks.includes(type)));
}

/** A paragraph without its first letters. */
export function withoutOpening(block: DocumentNode, length: number): DocumentNode {
  let left = length;
  const content = (block.content ?? []).flatMap((node): DocumentNode[] => {
    if (left <= 0) return [node];
    if (node.type !== 'text') {
      left -= node.type === 'hardBreak' ? 1 : 0;
      return [];
    }
    const text = node.text ?? '';
    const rest = text.slice(left);
    left -= text.length;
    return rest === '' ? [] : [{ ...node, text: rest }];
  });
  return { ...block, content };
}

/** A paragraph of plain words. */
export function paragraphOf(text: string): DocumentNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
