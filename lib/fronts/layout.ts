import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '#lib/platform/clean-text.ts';
import { type FrontLayout, mostRows, mostStories, pinsOf, type RowKind, rowKinds } from './types.ts';

const line = (longest: number, what: string) =>
  z
    .string()
    .max(longest * 4, `${what} has at most ${longest} characters.`)
    .transform(cleanLine)
    .pipe(z.string().max(longest, `${what} has at most ${longest} characters.`));

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Choose a section or a tag.');

const sourceInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latest'), slug: z.literal('') }),
  z.strictObject({ kind: z.enum(['section', 'tag']), slug }),
]);

const instant = z.iso.datetime({ error: 'Choose a day and a time.' });

const pinInput = z.strictObject({
  number: z.int().min(1).max(2_147_483_647),
  headline: line(200, 'A headline'),
  standfirst: z
    .string()
    .max(2000, 'A summary has at most 400 characters.')
    .transform(cleanParagraphs)
    .pipe(z.string().max(400, 'A summary has at most 400 characters.')),
  isPlain: z.boolean(),
  imageId: z.guid('Choose a photograph.').nullable().default(null),
  until: instant.nullable(),
  since: instant.optional(),
});

const rowInput = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    kind: z.enum(Object.keys(rowKinds) as [RowKind, ...RowKind[]]),
    title: line(80, 'A row’s title'),
    source: sourceInput,
    slots: z.array(pinInput.nullable()).max(12),
  })
  .refine(({ kind, slots }) => slots.length >= rowKinds[kind].least && slots.length <= rowKinds[kind].most, {
    path: ['slots'],
    message: 'This row holds too few or too many stories for its kind.',
  });

/** A layout as it comes in; since when a story stands where it does is said by the desk, not by who sends it. */
export const layoutInput = z
  .array(rowInput)
  .max(mostRows, `A page has at most ${mostRows} rows.`)
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'Two rows have the same id.')
  .refine(
    (rows) => rows.reduce((sum, { slots }) => sum + slots.length, 0) <= mostStories,
    `A page holds at most ${mostStories} stories.`,
  );

const stored = z.array(rowInput).catch([]);

/** A layout as it was stored; empty when it cannot be read. */
export function readLayout(json: unknown): FrontLayout {
  return withSince(stored.parse(json), ({ since }) => since ?? new Date(0).toISOString());
}

/** The layout with the moment since when each story stands on the page: now, unless it stood there before. */
export function dated(rows: z.output<typeof layoutInput>, before: FrontLayout, now: Date): FrontLayout {
  const known = new Map(pinsOf(before).map((pin) => [pin.number, pin.since]));
  return withSince(rows, ({ number }) => known.get(number) ?? now.toISOString());
}

type SentPin = z.output<typeof pinInput>;

function withSince(rows: z.output<typeof layoutInput>, sinceOf: (pin: SentPin) => string): FrontLayout {
  return rows.map((row) => ({
    ...row,
    slots: row.slots.map((pin) => pin && { ...pin, since: sinceOf(pin) }),
  }));
}
