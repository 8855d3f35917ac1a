import type { Attribute } from '@tiptap/core';
import type { AttributeRule } from '#lib/document/attributes.ts';
import { attributeOf } from './attribute.ts';

/** An attribute that is kept as a data attribute of the same name, and read from there or from a part of the element that shows it. */
export function wordsIn(name: string, rule: AttributeRule, part = ''): Partial<Attribute> {
  return {
    ...attributeOf(rule, (element) => {
      const words = element.getAttribute(`data-${name}`) ?? partOf(element, part) ?? '';
      return rule.problem(words) ? rule.fallback : words;
    }),
    renderHTML: (attrs) => ({ [`data-${name}`]: attrs[name] }),
  };
}

/** The letters of a part of a block, as the reader's page marks it: `data-part`. */
export function partOf(element: HTMLElement, part: string): string | null {
  const found = part && element.querySelector(`[data-part="${part}"]`);
  return found ? (found.textContent ?? '').replace(/\s+/g, ' ').trim() : null;
}

/** The element that holds a block's parts: the one that says so, or the block's own. */
export function insideOf(element: globalThis.Node): HTMLElement {
  const block = element as HTMLElement;
  return block.querySelector<HTMLElement>('[data-part="inside"]') ?? block;
}
