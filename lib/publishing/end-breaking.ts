import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { changeOf, lockPublic, requireLive } from './steps.ts';

const endInput = z.strictObject({ number: articleNumber });

/** Takes the label "Breaking" off a live story before its time. Where it has passed, nothing changes. */
export const endBreaking = command({
  name: 'end-breaking',
  input: endInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number } = input;
    await lockDraft(tx, actor, number, 'article:publish');
    const now = await lockPublic(tx);
    const live = await requireLive(tx, number, 'it has no label');
    if (!live.breakingUntil || live.breakingUntil <= now) return { number };
    await tx.publication.updateMany({ where: { articleNumber: number }, data: { breakingUntil: null } });
    await notifyArticle(tx, number, 'article');
    emit({ type: 'article.breaking-ended', data: await changeOf(tx, live) });
    return { number };
  },
});
