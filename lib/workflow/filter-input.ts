import { z } from 'zod';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { folded } from '#lib/taxonomy/folded.ts';
import { filteredScreens } from './filter-query.ts';

/** The id of a saved filter, as it comes in. */
export const filterId = z.guid('There is no such view.').transform((id) => id.toLowerCase());

/** What a filter is called: one clean line with a letter or a digit. */
export const filterName = z
  .string()
  .transform(cleanLine)
  .refine((name) => name.length <= 60 && folded(name) !== '', {
    error: 'A name is one line of at most 60 characters, with a letter or a digit.',
  });

/** The screen that a filter is of. */
export const filteredScreen = z.enum(filteredScreens, 'This screen has no filters.');
