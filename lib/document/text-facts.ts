import { countWords } from './count-words.ts';

/** How long a text is. `characters` counts what a reader sees as one letter, spaces among them. */
export type TextFacts = { words: number; characters: number; minutes: number };

// Silent reading of news, by adults; Russian words are longer.
const wordsPerMinute = { en: 230, ru: 180 };

/** Measures a text in a language. */
export function textFacts(text: string, language: string): TextFacts {
  const words = countWords(text);
  const pace = language.startsWith('ru') ? wordsPerMinute.ru : wordsPerMinute.en;
  return {
    words,
    characters: countCharacters(text),
    minutes: words === 0 ? 0 : Math.max(1, Math.round(words / pace)),
  };
}

/** How a headline fits the places where it is shown: cards and search results cut off what is longer. */
export function headlineFit(headline: string): {
  characters: number;
  fit: 'empty' | 'short' | 'good' | 'long' | 'cut';
} {
  const characters = countCharacters(headline.trim());
  if (characters === 0) return { characters, fit: 'empty' };
  if (characters < 25) return { characters, fit: 'short' };
  if (characters <= 70) return { characters, fit: 'good' };
  return { characters, fit: characters <= 110 ? 'long' : 'cut' };
}

function countCharacters(text: string): number {
  // Combining accents and halves of a pair are no letters of their own.
  return text.replace(/[\p{M}\p{Cf}\uFFFC\n]/gu, '').replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, 'x').length;
}
