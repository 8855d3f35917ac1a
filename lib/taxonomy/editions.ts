/** The key of the main edition, whose site stands at the top and for every language without a site of its own. */
export const mainEdition = '';

/** What the addresses of an edition begin with: nothing for the main one, `/ru` for another. */
export function editionHome(edition: string): string {
  return edition === mainEdition ? '' : `/${edition}`;
}

/** The language of a text without its region: `en` for `en-GB`. */
export function baseLanguage(language: string): string {
  return language.split('-')[0] ?? language;
}
