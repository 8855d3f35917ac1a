import type { z } from 'zod';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';

/** Parses `raw`; throws `invalid` with a message per field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) fields[issue.path.join('.')] ??= issue.message;
  throw new NightdeskError('invalid', 'Some of this cannot be accepted. See the marked fields.', { fields });
}
