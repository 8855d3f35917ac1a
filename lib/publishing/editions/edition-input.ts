import { z } from 'zod';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { nameInput } from '#lib/taxonomy/input.ts';
import { languages } from '#lib/taxonomy/languages.ts';
import { baseVersionInput } from '#lib/taxonomy/tag-input.ts';

const longestTagline = 160;

const taglineInput = z
  .string()
  .max(800, `The line below the name has at most ${longestTagline} characters.`)
  .transform(cleanLine)
  .pipe(z.string().max(longestTagline, `The line below the name has at most ${longestTagline} characters.`))
  .default('');

const languageInput = z.enum(languages, 'Choose one of the newsroom’s languages.');

/** A new edition: its language, what its masthead says, and the line below. */
export const openEditionInput = z.strictObject({
  language: languageInput,
  name: nameInput,
  tagline: taglineInput,
});

/** The same of one that there is, which somebody read at `baseVersion`. */
export const editEditionInput = openEditionInput.extend({ baseVersion: baseVersionInput });

/** Which edition is to go. */
export const closeEditionInput = z.strictObject({ language: languageInput });
