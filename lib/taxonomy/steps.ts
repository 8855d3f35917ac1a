import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { mostStyleTerms } from './house-style-input.ts';

/** Throws `too_large` when a language's list would have more lines than it may. */
export async function requireStyleRoom(tx: Tx, language: string): Promise<void> {
  const count = await tx.houseStyleTerm.count({ where: { language } });
  if (count <= mostStyleTerms) return;
  throw new NightdeskError('too_large', `A list may have ${mostStyleTerms} lines. Strike some first.`);
}
