import { z } from 'zod';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { correctionKinds } from './types.ts';

/** What sort of note it is, as it comes in. */
export const correctionKind = z.enum(correctionKinds, 'Choose what sort of note it is.');

const tooShort = 'Say in a sentence what was wrong and what is right: 10 characters at least.';
const tooLong = 'A correction has at most 1,000 characters.';

/** Why readers are not told of a substantive change; empty while nobody has said. */
export const reasonForNoNote = z
  .string()
  .max(1200, 'A reason has at most 300 characters.')
  .transform(cleanLine)
  .pipe(z.string().max(300, 'A reason has at most 300 characters.'))
  .default('');

/** The words of a correction, as one clean line. */
export const correctionText = z
  .string()
  .max(4000, tooLong)
  .transform(cleanLine)
  .pipe(z.string().min(10, tooShort).max(1000, tooLong));
