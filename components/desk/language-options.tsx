import { languageNames, languages } from '#lib/taxonomy/languages.ts';

/** The languages in which the newsroom writes, for a list to choose from. */
export function LanguageOptions() {
  return languages.map((language) => (
    <option key={language} value={language}>
      {languageNames[language]}
    </option>
  ));
}
