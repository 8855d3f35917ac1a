import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';

/** The stories that are to be published together, each once. */
export const bundledNumbers = z
  .array(articleNumber)
  .min(1, 'Choose the stories.')
  .max(50, 'At most 50 stories together.')
  .refine((numbers) => new Set(numbers).size === numbers.length, 'The same story stands here twice.');

/** A bundle's id, as it comes in. */
export const bundleId = z.guid('Choose a bundle.').transform((id) => id.toLowerCase());

/** What a bundle is called; it may have no name. */
export const bundleName = z
  .string()
  .max(80, 'A name has at most 80 characters.')
  .transform(cleanLine)
  .default('');
