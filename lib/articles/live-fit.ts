import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import { blankContent } from './blank-content.ts';
import { parseContent } from './input.ts';
import type { LiveContent } from './live-text.ts';
import { assertReferences, withoutLostImages } from './references.ts';
import type { ArticleContent } from './types.ts';

type Field = keyof ArticleContent;

/** What may be stored of a living text, and what may not, by field, with the reason. */
export type Fitted = { content: ArticleContent; unfit: FieldErrors };

const lostImage = 'A photograph in the body is not in the library. Take it out, or upload it.';

/**
 * What a living text says, as it may be stored in the draft's row. A field that may not be stored as it is keeps what
 * `last` says, the body is stored without the photographs that are not in the library, and both are named in `unfit` with
 * the reason: nothing is cut short, and nobody is stopped from typing.
 */
export async function fitContent(tx: Tx, said: LiveContent, last: ArticleContent): Promise<Fitted> {
  const unfit: FieldErrors = {};
  const refused = new Set<Field>();
  for (;;) {
    try {
      const parsed = parseContent({ ...said, ...pick(blankContent, refused) });
      const content = { ...parsed, body: await withoutLostImages(tx, parsed.body) };
      if (content.body !== parsed.body) unfit.body = lostImage;
      await assertReferences(tx, content);
      return { content: { ...content, ...pick(last, refused) }, unfit };
    } catch (error) {
      const before = refused.size;
      for (const [name, message] of Object.entries(refusedFields(error))) {
        unfit[name] = message;
        const field = name.split('.')[0];
        if (isField(field)) refused.add(field);
      }
      if (refused.size === before) throw error;
    }
  }
}

function refusedFields(error: unknown): FieldErrors {
  return error instanceof NightdeskError && error.code === 'invalid' ? (error.fields ?? {}) : {};
}

function pick(content: ArticleContent, fields: Set<Field>): Partial<ArticleContent> {
  return Object.fromEntries([...fields].map((field) => [field, content[field]]));
}

function isField(name: string | undefined): name is Field {
  return name !== undefined && Object.hasOwn(blankContent, name);
}
