import { z } from 'zod';
import { canonicalEmail, longestPassword, shortestPassword } from './rules.ts';

/** An e-mail address as typed, put into its canonical form. */
export const emailField = z.string('Write an e-mail address.').transform((typed, context) => {
  const email = canonicalEmail(typed);
  if (email !== null) return email;
  context.addIssue({ code: 'custom', message: 'Write an e-mail address, like name@newsroom.org.' });
  return z.NEVER;
});

/** A password that is being chosen. */
export const newPasswordField = z
  .string('Choose a password.')
  .min(shortestPassword, `Choose a password of at least ${shortestPassword} characters.`)
  .max(longestPassword, `Choose a password of at most ${longestPassword} characters.`);

/** A person's or a newsroom's name: one line. */
export const nameField = z
  .string('Write a name.')
  .transform((typed) => typed.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'Write a name.')
      .max(120, 'Write a name of at most 120 characters.')
      .regex(/^\P{Cc}*$/u, 'A name cannot hold control characters.'),
  );
