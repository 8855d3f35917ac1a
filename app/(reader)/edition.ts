import { notFound, permanentRedirect } from 'next/navigation';
import type { NewsroomView } from '#lib/reader/types.ts';
import { mainEdition } from '#lib/taxonomy/editions.ts';
import { languages } from '#lib/taxonomy/languages.ts';
import { noSuchAnswer } from './machine-answer.ts';
import { readNewsroom } from './reads.ts';
import { site } from './site.ts';

/** The part of an inner address that says the edition (next.config.ts puts it there), with what else the address says. */
export type InEdition<Others = unknown> = Promise<{ edition: string } & Others>;

// No edition's key, and no address from outside: it is written before those that name no edition.
const main = 'main';

/** The key of the edition that an inner address says. */
export function editionKey(said: string): string {
  return said === main ? mainEdition : said;
}

/** The address without its edition, of parts as Next gives them; the parts are data, and never climb out of the site. */
export function pathOf(parts: string[]): string {
  return `/${parts.map((part) => encodeURIComponent(decoded(part))).join('/')}`;
}

/**
 * The newsroom in the edition of a page's address. Where there is no such edition (any more), its addresses lead to the
 * same place of the main one: `path` is the address within the edition.
 */
export async function readEdition({ edition }: { edition: string }, path: string): Promise<NewsroomView> {
  const newsroom = await readNewsroom(editionKey(edition));
  if (newsroom) return newsroom;
  return isLanguage(edition) ? permanentRedirect(path) : notFound();
}

/** The same for a machine's address: the newsroom, or the answer that leads on. */
export async function editionOrRedirect(
  { edition }: { edition: string },
  path: string,
): Promise<NewsroomView | Response> {
  const newsroom = await readNewsroom(editionKey(edition));
  if (newsroom) return newsroom;
  return isLanguage(edition) ? Response.redirect(new URL(path, site()), 301) : noSuchAnswer();
}

// Other words at the top of an address are no editions that were closed: there is nothing below them.
function isLanguage(said: string): boolean {
  return languages.some((language) => language === said);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
