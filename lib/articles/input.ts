import { z } from 'zod';
import { parseInput } from '#lib/command/parse-input.ts';
import { limits } from '#lib/document/limits.ts';
import { webAddressProblem } from '#lib/document/links.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { cleanLine, cleanParagraphs } from '#lib/platform/clean-text.ts';
import { isTold } from './first-published.ts';
import { slugAsTyped } from './slug.ts';
import type { ArticleContent } from './types.ts';

/** An article's number, as it comes in. */
export const articleNumber = z.int('An article number is a whole number.').min(1).max(2_147_483_647);

/** The version of the draft that the sender began from. */
export const draftVersion = z.int('A version is a whole number.').min(1).max(2_147_483_647);

/** Which revision of an article, counted from 1. */
export const revisionOrdinal = z.int('A revision is a whole number.').min(1).max(2_147_483_647);

const tooLong = (limit: number) => `This is longer than ${limit} characters.`;

function line(limit: number) {
  return z
    .string()
    .max(limit * 4, tooLong(limit))
    .transform(cleanLine)
    .pipe(z.string().max(limit, tooLong(limit)));
}

function paragraphs(limit: number) {
  return z
    .string()
    .max(limit * 4, tooLong(limit))
    .transform(cleanParagraphs)
    .pipe(z.string().max(limit, tooLong(limit)));
}

/** A headline as it may be stored: one clean line, empty while nobody has thought of one. */
export const headlineInput = line(300);

/** The name of a revision: one clean line, empty for none. */
export const revisionName = line(120);

const slugInput = line(200)
  .refine(
    (typed) => typed === '' || slugAsTyped(typed) !== '',
    'A slug is made of letters a-z, digits and hyphens.',
  )
  .transform(slugAsTyped)
  .pipe(z.string().max(120, tooLong(120)));

function id(what: string) {
  return z
    .string()
    .toLowerCase()
    .pipe(z.guid(`This ${what} is not known.`));
}

function idList(limit: number, what: string) {
  return z
    .array(id(what))
    .max(limit, `No more than ${limit}.`)
    .refine((ids) => new Set(ids).size === ids.length, `The same ${what} stands here twice.`);
}

const firstPublishedInput = z
  .string()
  .refine(isTold, 'The first publication is a day, or a day and a time.')
  .nullable()
  .default(null);

const addressInput = z
  .string()
  .max(limits.link * 2, tooLong(limits.link))
  .trim()
  .superRefine((address, context) => {
    const problem = address === '' ? null : webAddressProblem(address);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  })
  .default('');

const ledeInput = z.strictObject({
  assetId: id('photograph'),
  caption: paragraphs(1000),
  credit: line(300),
  alt: paragraphs(1000),
});

const contentInput = z.strictObject({
  headline: headlineInput,
  standfirst: paragraphs(1000),
  slug: slugInput,
  dateline: line(100),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'A language is a code such as en or ru.'),
  sectionId: id('section').nullable(),
  authorIds: idList(20, 'author'),
  tagIds: idList(30, 'tag'),
  lede: ledeInput.nullable(),
  firstPublished: firstPublishedInput,
  originalAddress: addressInput,
  body: z.unknown(),
});

/** The one entrance for what an article says: cleaned and checked, or `invalid` with a message per field of ArticleContent. */
export function parseContent(raw: unknown): ArticleContent {
  const content = parseInput(contentInput, raw);
  return { ...content, body: parseDocument(content.body) };
}
