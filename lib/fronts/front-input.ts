import { z } from 'zod';

/** Which page of which edition: the home page and the main edition are called by nothing. */
export const frontRef = z.strictObject({
  edition: z.string().regex(/^([a-z]{2,3})?$/, 'There is no such edition.'),
  page: z.string().regex(/^[a-z0-9-]{0,60}$/, 'There is no such page to arrange.'),
});

/** A page, as commands and queries name it. */
export type FrontRef = z.output<typeof frontRef>;

/** The same page as somebody read it at `baseVersion`; 0: nobody had arranged it. */
export const frontAt = frontRef.extend({ baseVersion: z.int().min(0) });
