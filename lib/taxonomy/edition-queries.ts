import { db, type Tx } from '#lib/platform/db.ts';
import { baseLanguage, mainEdition } from './editions.ts';

/** An edition beside the main one, as the desk knows it. */
export type EditionRow = { language: string; name: string; tagline: string; version: number };

/** Every edition beside the main one, by language. There are fewer than languages. */
export async function listEditions(): Promise<EditionRow[]> {
  return db().edition.findMany({ orderBy: { language: 'asc' }, take: 100 });
}

/** The edition in which a story of this language is read. */
export async function editionOf(tx: Tx, language: string): Promise<string> {
  const own = await tx.edition.findUnique({
    where: { language: baseLanguage(language) },
    select: { language: true },
  });
  return own?.language ?? mainEdition;
}
