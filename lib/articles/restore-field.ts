import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { comparedFields, type FieldChange } from './diff-content.ts';
import { articleNumber, draftVersion, revisionOrdinal } from './input.ts';
import { restoreContent } from './restore-steps.ts';
import { readRevision } from './revision-content.ts';
import { lockDraft, readContent } from './steps.ts';
import type { ArticleContent } from './types.ts';

const restoreFieldInput = z.strictObject({
  number: articleNumber,
  ordinal: revisionOrdinal,
  field: z.enum(comparedFields),
  baseVersion: draftVersion.optional(),
});

const photoWords = { ledeCaption: 'caption', ledeCredit: 'credit', ledeAlt: 'alt' } as const;

/** Puts one field of an old revision back in the draft; all else stays. What stood there is kept first. */
export const restoreField = command({
  name: 'restore-field',
  input: restoreFieldInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, ordinal, field, baseVersion } = input;
    const draft = await lockDraft(tx, actor, number, 'article:edit');
    const older = await readRevision(tx, number, ordinal);
    const wanted = withField(await readContent(tx, number), older, field);
    const version = await restoreContent(tx, draft, wanted, { actor, now, baseVersion });
    if (version === null) return { version: draft.version };
    emit({ type: 'article.field-restored', data: { number, ordinal, field } });
    return { version };
  },
});

function withField(now: ArticleContent, older: ArticleContent, field: FieldChange['field']): ArticleContent {
  if (field !== 'ledeCaption' && field !== 'ledeCredit' && field !== 'ledeAlt')
    return { ...now, [field]: older[field] };
  if (!now.lede) {
    throw new NightdeskError('conflict', 'The main photograph is gone. Put it back: its words come with it.');
  }
  const word = photoWords[field];
  return { ...now, lede: { ...now.lede, [word]: older.lede?.[word] ?? '' } };
}
