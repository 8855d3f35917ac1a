/** The newsroom's languages: a story is written in one, a tag has a name in each, and an author. */
export const languages = ['en', 'ru'] as const;

export type Language = (typeof languages)[number];

/** The newsroom's languages in words. */
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Russian' };

/** A language in words; one that the newsroom does not know is its code. */
export function languageName(language: string): string {
  return languages.find((each) => each === language) ? languageNames[language as Language] : language;
}
