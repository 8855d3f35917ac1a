import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '#lib/platform/clean-text.ts';
import { slugOfName } from './rules.ts';

const longest = 80;

/** The name of a section, tag or author: one clean line that has at least one letter or digit to make a slug of. */
export const nameInput = z
  .string()
  .max(400, `A name has at most ${longest} characters.`)
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .min(1, 'Give a name.')
      .max(longest, `A name has at most ${longest} characters.`)
      .refine(
        (name) => slugOfName(name) !== '',
        'A name needs at least one Latin or Cyrillic letter or a digit.',
      ),
  );

/** A description or biography: a few clean paragraphs, or empty. */
export const introInput = z
  .string()
  .max(4000, 'This is longer than 1000 characters.')
  .transform(cleanParagraphs)
  .pipe(z.string().max(1000, 'This is longer than 1000 characters.'))
  .default('');

/** A slug in an address: a-z, 0-9 and single hyphens, at most 60 characters. */
export const slugInput = z
  .string()
  .max(60, 'A slug has at most 60 characters.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug is made of letters a-z, digits and single hyphens.');
