import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** Takes a story out from among those that tell the same in other languages. One that stands alone already stays so. */
export const unlinkSibling = command({
  name: 'unlink-sibling',
  input: z.strictObject({ number: articleNumber }),
  run: async ({ tx, actor, input: { number }, emit }) => {
    const members = await membersWith(tx, number);
    // In one order for everybody; all of them lose a sibling.
    for (const each of members) await lockDraft(tx, actor, each, 'article:edit');
    if ((await membersWith(tx, number)).join() !== members.join())
      throw new NightdeskError('conflict', 'Somebody linked these stories anew meanwhile. Look again.');
    const others = members.filter((each) => each !== number);
    if (others.length === 0) return { number };
    const alone = others.length === 1 ? members : [number];
    await tx.draft.updateMany({ where: { articleNumber: { in: alone } }, data: { storyGroup: null } });
    await tx.siblingStep.deleteMany({
      where: { OR: [{ articleNumber: { in: alone } }, { siblingNumber: { in: alone } }] },
    });
    for (const each of members) await notifyArticle(tx, each, 'article');
    emit({ type: 'article.sibling-unlinked', data: { number, others } });
    for (const other of others)
      emit({ type: 'article.sibling-unlinked', data: { number: other, others: [number] } });
    return { number };
  },
});

/** The numbers of the stories of a group, in order; the story's own alone when it has no group. */
async function membersWith(tx: Tx, number: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT o.article_number AS number FROM drafts d JOIN drafts o ON o.story_group = d.story_group
    WHERE d.article_number = ${number} ORDER BY o.article_number`;
  return rows.length > 0 ? rows.map((row) => row.number) : [number];
}
