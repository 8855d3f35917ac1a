'use server';

import { runAction } from '#app/kit/action.ts';
import { deleteHouseStyleTerm } from '#lib/taxonomy/delete-house-style-term.ts';
import { importHouseStyleTerms } from '#lib/taxonomy/import-house-style-terms.ts';
import { saveHouseStyleTerm } from '#lib/taxonomy/save-house-style-term.ts';

/** Writes a line, or changes it. */
export async function saveLine(input: unknown) {
  return runAction(saveHouseStyleTerm, input);
}

/** Strikes a line. */
export async function strikeLine(input: unknown) {
  return runAction(deleteHouseStyleTerm, input);
}

/** Writes several lines. */
export async function addLines(input: unknown) {
  return runAction(importHouseStyleTerms, input);
}
