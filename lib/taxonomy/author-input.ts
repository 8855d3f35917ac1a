import { z } from 'zod';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { introInput, nameInput, slugInput } from './input.ts';
import { baseVersionInput, namesInput, termId } from './tag-input.ts';

/** Where else an author is to be found; without a title it is called by its host. */
export type AuthorLink = { url: string; title: string };

/** How many links an author's page has at most. */
export const mostLinks = 5;

const line = (most: number, what: string) =>
  z
    .string()
    .max(2000, `${what} has at most ${most} characters.`)
    .transform(cleanLine)
    .pipe(z.string().max(most, `${what} has at most ${most} characters.`))
    .default('');

const linkInput = z.strictObject({
  url: z.string().transform((typed, context) => {
    const url = publicAddress(typed);
    if (url) return url;
    context.addIssue({
      code: 'custom',
      message: 'Give a whole address that begins with https://, as https://social.example/@name.',
    });
    return z.NEVER;
  }),
  title: line(60, 'A title'),
});

/** All that is said of an author. */
export const authorWordsInput = z.strictObject({
  id: termId,
  baseVersion: baseVersionInput,
  name: nameInput,
  slug: slugInput,
  names: namesInput,
  jobTitle: line(80, 'A job title'),
  bio: introInput,
  links: z
    .array(linkInput)
    .max(mostLinks, `An author has at most ${mostLinks} links.`)
    .superRefine((links, context) => {
      for (const [place, { url }] of links.entries()) {
        if (links.findIndex((other) => other.url === url) === place) continue;
        context.addIssue({ code: 'custom', message: 'This link is there already.', path: [place, 'url'] });
      }
    })
    .default([]),
  email: line(254, 'An e-mail address').refine(
    (email) => email === '' || z.email().safeParse(email).success,
    {
      error: 'This is not an e-mail address.',
    },
  ),
  pictureId: termId.nullable().default(null),
  /** The account of the person, if they have one. */
  accountId: termId.nullable().default(null),
});

export type AuthorWords = z.output<typeof authorWordsInput>;

// An https address of a host with a name, without a user or a password; what was typed without a scheme is taken as https.
function publicAddress(typed: string): string | null {
  const line = cleanLine(typed.slice(0, 2000));
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(line) ? line : `https://${line}`);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  const hasName = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]$/.test(url.hostname);
  return hasName && url.href.length <= 500 ? url.href : null;
}
