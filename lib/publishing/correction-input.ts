import { z } from 'zod';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { correctionKinds } from './types.ts';

/** What sort of note it is, as it comes in. */
export const correctionKind = z.enum(correctionKinds, 'Choose what sort of note it is.');

const tooShort = 'Say in a sentence what was wrong and what is right: 10 characters at least.';
const tooLong = 'A correction has at most 1,000 characters.';

/** The words of a correction, as one clean line. */
export const correctionText = z
  .string()
  .max(4000, tooLong)
  .transform(cleanLine)
  .pipe(z.string().min(10, tooShort).max(1000, tooLong));
