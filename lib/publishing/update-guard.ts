import { revisedContent } from '#lib/articles/revision-content.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { substantiveChanges } from './substantive-changes.ts';
import { substantiveWords } from './substantive-words.ts';

/** The text that readers of a live story have, and which revision it is; null when it is not live. */
export async function findLiveText(
  tx: Tx,
  number: number,
): Promise<{ ordinal: number; content: ArticleContent } | null> {
  const live = await tx.publication.findUnique({
    where: { articleNumber: number },
    select: { revision: { select: { ordinal: true, content: true, schemaVersion: true } } },
  });
  return live && { ordinal: live.revision.ordinal, content: revisedContent(live.revision) };
}

/**
 * Throws `invalid` at `note` when an update would tell readers other figures, names or quotations than they have, and
 * nobody says why they need not be told of it (docs/decisions/0147).
 */
export async function assertToldOrExplained(
  tx: Tx,
  number: number,
  content: ArticleContent,
  note: string,
): Promise<void> {
  if (note !== '') return;
  const live = await findLiveText(tx, number);
  const [first, ...others] = live ? await substantiveChanges(live.content, content) : [];
  if (!first) return;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  throw new NightdeskError('invalid', 'This update changes what readers were told.', {
    fields: {
      note: `${substantiveWords(first)}${more}. Add a correction, or say why readers need not be told.`,
    },
  });
}
