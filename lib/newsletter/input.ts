import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '#lib/platform/clean-text.ts';
import { languages } from '#lib/taxonomy/languages.ts';
import { emailField } from '#lib/users/input.ts';
import { mostStories } from './rules.ts';
import { letterKinds } from './types.ts';

const longestSubject = 150;
const longestIntro = 2000;

/** The key of an edition: a language, or nothing for the main one. */
const editionInput = z.enum(['', ...languages], 'There is no such edition.');

const wishes = { daily: z.boolean().default(false), breaking: z.boolean().default(false) };

function wantsSomething({ daily, breaking }: { daily: boolean; breaking: boolean }): boolean {
  return daily || breaking;
}

const nothingChosen = { path: ['letters'], message: 'Choose at least one letter.' };

/** Somebody asks for letters. */
export const subscribeInput = z
  .strictObject({ email: emailField, edition: editionInput, ...wishes })
  .refine(wantsSomething, nothingChosen);

/** The key of a reader's link, as it came from an address. */
export const keyInput = z
  .string()
  .regex(/^[\w-]{43}$/, 'This link is not whole. Open it from the mail again.');

/** What the reader behind a link wants. */
export const choiceInput = z.strictObject({ key: keyInput, ...wishes }).refine(wantsSomething, nothingChosen);

/** Which link is to go. */
export const leaveInput = z.strictObject({ key: keyInput });

const subjectInput = z
  .string()
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .min(1, 'Give the letter a subject.')
      .max(longestSubject, `A subject has at most ${longestSubject} characters.`),
  );

const wordsInput = {
  subject: subjectInput,
  intro: z
    .string()
    .transform(cleanParagraphs)
    .pipe(z.string().max(longestIntro, `The introduction has at most ${longestIntro} characters.`))
    .default(''),
  stories: z
    .array(
      z
        .int()
        .positive()
        .max(2 ** 31 - 1),
    )
    .max(mostStories, `A letter has at most ${mostStories} stories.`)
    .refine((numbers) => new Set(numbers).size === numbers.length, 'A story stands in a letter once.'),
};

/** A new letter. */
export const startLetterInput = z.strictObject({
  kind: z.enum(letterKinds),
  edition: editionInput,
  ...wordsInput,
});

const id = z.uuid();
const baseVersion = z.int().positive();

/** What a letter is to say, by somebody who read it at `baseVersion`. */
export const saveLetterInput = z.strictObject({ id, baseVersion, ...wordsInput });

/** A letter as somebody saw it. */
export const seenLetterInput = z.strictObject({ id, baseVersion });

/** Which letter. */
export const letterInput = z.strictObject({ id });
