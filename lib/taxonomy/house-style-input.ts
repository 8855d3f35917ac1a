import { z } from 'zod';
import { cleanLine } from '#lib/platform/clean-text.ts';

/** The languages that have a list of their own. */
export const styleLanguages = ['en', 'ru'] as const;

/** How many lines one language's list may have. */
export const mostStyleTerms = 2000;

function line(longest: number, missing: string) {
  const tooLong = `This is longer than ${longest} characters.`;
  const cleaned = z
    .string()
    .max(longest * 5, tooLong)
    .transform(cleanLine);
  return cleaned.pipe(
    z
      .string()
      .min(missing ? 1 : 0, missing)
      .max(longest, tooLong),
  );
}

/** What one line of the house style says. */
export const styleWords = {
  term: line(80, 'What should not be written?'),
  suggestion: line(120, 'What should be written instead?'),
  reason: line(300, '').default(''),
  isWholeWord: z.boolean().default(true),
};

/** A language of the house style. */
export const styleLanguage = z.enum(styleLanguages, 'Choose English or Russian.');
