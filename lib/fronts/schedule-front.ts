import { command } from '#lib/command/command.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { assertToCome, instantOfWhen, whenInput } from '#lib/publishing/schedule-input.ts';
import { frontAt } from './front-input.ts';
import { lockFront, requireFrontVersion } from './front-steps.ts';

/**
 * Sets when readers get the page as it is arranged now, by itself; done again, it moves it. What they get then is this draft,
 * whatever is changed later.
 */
export const scheduleFront = command({
  name: 'schedule-front',
  input: whenInput.extend(frontAt.shape),
  run: async ({ tx, actor, input, emit }) => {
    const { edition, page, baseVersion, zone } = input;
    authorize(actor, 'front:edit');
    const front = await lockFront(tx, { edition, page });
    requireFrontVersion(front, baseVersion);
    const at = instantOfWhen(input);
    assertToCome(at, await databaseNow(tx), zone);
    const where = { edition_page: { edition, page } };
    const before = await tx.frontSchedule.findUnique({ where, select: { version: true } });
    const version = (before?.version ?? 0) + 1;
    const chosen = { layout: front.layout, at, zone, version, setById: userIdOf(actor) };
    await tx.frontSchedule.upsert({
      where,
      create: { edition, page, ...chosen },
      update: chosen,
      select: { version: true },
    });
    await enqueue(tx, { queue: 'wake-schedules', startAfter: at, key: at.toISOString() });
    const moved = before !== null;
    emit({ type: 'front.scheduled', data: { edition, page, at: at.toISOString(), zone, moved } });
    return { at, version };
  },
});
