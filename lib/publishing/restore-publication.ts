import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { revisedContent } from '#lib/articles/revision-content.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { command } from '#lib/command/command.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { refuseUnderEmbargo } from './embargo.ts';
import { identityOf } from './identity.ts';
import { publicArticle } from './public-article.ts';
import { dropSchedule } from './schedule-steps.ts';
import { changeOf, findPast, lockPublic, requireLive, writePublication } from './steps.ts';
import { loadSurroundings } from './surroundings.ts';

const restoreInput = z.strictObject({ number: articleNumber });

/**
 * Brings a withdrawn story back as readers last had it: its text, address, times and corrections, whatever the draft says
 * now. It was fit for readers once, so nothing is required of it again but its section. Twice changes nothing.
 */
export const restorePublication = command({
  name: 'restore-publication',
  input: restoreInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number } = input;
    await lockDraft(tx, actor, number, 'article:withdraw');
    const now = await lockPublic(tx);
    const past = await findPast(tx, number);
    if (past.live) return { number, path: past.live.path };
    await refuseUnderEmbargo(tx, number);
    const { revisionId, publishedAt, content } = await lastText(tx, past.tombstone);
    const identity = await identityOf(tx, number, content, past, now);
    const around = await loadSurroundings(tx, content);
    if (!around.section)
      throw new NightdeskError('invalid', 'Its section is gone. Choose another one and publish it instead.');
    const article = publicArticle(content, around, { ...identity, publishedAt: publishedAt ?? now });
    await writePublication(tx, article, revisionId, past);
    await dropSchedule(tx, emit, number, 'publish', 'it was restored');
    await notifyArticle(tx, number, 'article');
    const live = await requireLive(tx, number, 'it could not be restored');
    const change = await changeOf(tx, live);
    emit({ type: 'article.restored-to-public', data: { ...change, revisionId } });
    return { number, path: article.path };
  },
});

async function lastText(
  tx: Tx,
  tombstone: { revisionId: string | null; publishedAt: Date | null } | null,
): Promise<{ revisionId: string; publishedAt: Date | null; content: ArticleContent }> {
  if (!tombstone)
    throw new NightdeskError('invalid', 'This story was not withdrawn: there is nothing to restore.');
  const { revisionId, publishedAt } = tombstone;
  if (!revisionId)
    throw new NightdeskError('invalid', 'What readers last had is not known. Publish the draft instead.');
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { content: true, schemaVersion: true },
  });
  return { revisionId, publishedAt, content: revisedContent(revision) };
}
