import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import type { EditionRow } from '#lib/taxonomy/edition-queries.ts';

/** The edition of this language; `not_found` when there is none. The caller holds the public, as whoever changes one does. */
export async function lockEdition(tx: Tx, language: string): Promise<EditionRow> {
  const edition = await tx.edition.findUnique({ where: { language } });
  if (!edition) throw new NightdeskError('not_found', 'There is no such edition.');
  return edition;
}
