import type { Failure } from '#lib/platform/errors.ts';
import type { NewsletterWords } from './words.ts';

/** What was typed and chosen, and what became of it; null before anything was sent. */
export type FormState = {
  email: string;
  daily: boolean;
  breaking: boolean;
  done: 'asked' | 'chosen' | 'left' | null;
  failure: Failure | null;
} | null;

/** A form's action, with script and without. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** What a form's fields, and the form as a whole, say of a failure in the reader's language. */
export function wrongWords(
  failure: Failure | null | undefined,
  words: NewsletterWords,
): { email?: string; letters?: string; whole?: string } {
  if (!failure) return {};
  const wrong = {
    ...(failure.fields?.email !== undefined && { email: words.emailWrong }),
    ...(failure.fields?.letters !== undefined && { letters: words.nothingChosen }),
  };
  if (Object.keys(wrong).length > 0) return wrong;
  if (failure.code === 'not_found') return { whole: words.lost };
  return { whole: failure.code === 'rate_limited' ? words.tooMany : words.failed };
}
