import { z } from 'zod';
import { cleanParagraphs } from '#lib/platform/clean-text.ts';
import { articleNumber } from './input.ts';

const longest = 5000;
const longestQuote = 500;

/** A place in the living text, as the editor wrote it: opaque here, bounded, and never part of the text. */
const place = z.string().regex(/^[A-Za-z0-9+/=]{4,400}$/, 'This is no place in the text.');

/** Where a thread hangs. */
export const anchorInput = z.strictObject({ start: place, end: place });

/** What somebody says: plain text, with line breaks. */
export const commentText = z
  .string()
  .max(longest * 4, `This is longer than ${longest} characters.`)
  .transform(cleanParagraphs)
  .pipe(z.string().min(1, 'Write something.').max(longest, `This is longer than ${longest} characters.`));

/** The words that were marked, shortened. */
export const quoteInput = z
  .string()
  .max(200_000)
  .transform((words) => cleanParagraphs(words.slice(0, longestQuote)));

/** A thread of an article. */
export const threadInput = { number: articleNumber, threadId: z.guid('This thread is not known.') };

/** A comment of an article. */
export const commentInput = { number: articleNumber, commentId: z.guid('This comment is not known.') };
