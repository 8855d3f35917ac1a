import type { Attribute } from '@tiptap/core';
import type { AttributeRule } from '#lib/document/attributes.ts';

/** A TipTap attribute that the schema checks by the same rule as the allow-list. */
export function attributeOf(
  rule: AttributeRule,
  read?: (element: HTMLElement) => unknown,
): Partial<Attribute> {
  return {
    ...(rule.fallback === undefined ? { isRequired: true } : { default: rule.fallback }),
    ...(read && { parseHTML: read }),
    validate: (value: unknown) => {
      const problem = rule.problem(value);
      if (problem) throw new RangeError(problem);
    },
  };
}
