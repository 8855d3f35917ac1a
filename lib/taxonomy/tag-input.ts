import { z } from 'zod';
import { introInput, nameInput, slugInput } from './input.ts';
import { languages } from './languages.ts';

/** What a tag can be. */
export const tagKinds = ['person', 'organisation', 'place', 'event', 'topic'] as const;

export type TagKind = (typeof tagKinds)[number];

/** How many aliases a tag may have. */
export const mostAliases = 40;

const nameOrNothing = z
  .string()
  .max(400, 'A name has at most 80 characters.')
  .refine((name) => name.trim() === '' || nameInput.safeParse(name).success, {
    error: 'A name is one line of at most 80 characters, with a letter or a digit.',
  })
  .transform((name) => (name.trim() === '' ? '' : nameInput.parse(name)));

/** A name in each of the newsroom's languages; empty where it is written as everywhere. */
export const namesInput = z.strictObject({ en: nameOrNothing.default(''), ru: nameOrNothing.default('') });

/** The version of a tag, author or section that somebody read before they changed it. */
export const baseVersionInput = z.int().min(1);

/** An id of a tag, an author or a section, as it comes in. */
export const termId = z.guid('This is not known.').toLowerCase();

/** All that is said of a tag. */
export const tagWordsInput = z.strictObject({
  id: termId,
  baseVersion: baseVersionInput,
  name: nameInput,
  slug: slugInput,
  kind: z.enum(tagKinds, 'Choose what kind of tag this is.'),
  names: namesInput,
  aliases: z
    .array(z.strictObject({ language: z.enum(languages), alias: nameInput }))
    .max(mostAliases, `A tag has at most ${mostAliases} other names.`)
    .default([]),
  description: introInput,
  pictureId: termId.nullable().default(null),
});

export type TagWords = z.output<typeof tagWordsInput>;
