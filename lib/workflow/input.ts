import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '#lib/platform/clean-text.ts';

/** An account's id, as it comes in. */
export const personId = z.guid('Choose a person.').transform((id) => id.toLowerCase());

/** A short word that goes with a move: one clean line. */
export const noteInput = z.string().max(500, 'A note has at most 500 characters.').transform(cleanLine);

/** What a plan can say; each part is optional, as a change names only what it changes. */
export const planInput = z
  .strictObject({
    slugLine: z.string().max(60, 'A slug line has at most 60 characters.').transform(cleanLine),
    dueAt: z.iso.datetime({ offset: true, error: 'A due time is a day and a time.' }).nullable(),
    commissioned: z
      .int('A length is a whole number of words.')
      .min(1, 'A length is at least one word.')
      .max(100_000, 'A length is at most 100,000 words.')
      .nullable(),
    priority: z.enum(['urgent', 'high', 'normal', 'low'], 'Choose a priority.'),
    notes: z.string().max(4000, 'Notes have at most 4,000 characters.').transform(cleanParagraphs),
  })
  .partial();
