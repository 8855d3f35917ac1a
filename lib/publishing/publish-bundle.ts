import { z } from 'zod';
import type { NightdeskEvent } from '#lib/audit/events.ts';
import { type CommandContext, command } from '#lib/command/command.ts';
import { databaseNow, type Tx } from '#lib/platform/db.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { bundleId } from './bundle-input.ts';
import { failMembers, type LockedBundle, lockBundle, numbersOf, refusalOf } from './bundle-steps.ts';
import { publishContent } from './publish-content.ts';
import { assertStillReady, type DueOutcome } from './publish-due.ts';
import { approvedText, assertNightdesk, endSchedules, scheduledOf } from './schedule-steps.ts';
import { lockPublic } from './steps.ts';

const dueInput = z.strictObject({ id: bundleId, version: z.int().min(1) });

/**
 * Publishes the stories of a bundle that is due, as they were approved and with the time for which they were scheduled: all
 * in one transaction, or none. What holds one up fails all of them, and each says why (docs/decisions/0125).
 */
export const publishBundle = command({
  name: 'publish-bundle',
  input: dueInput,
  run: async ({ tx, actor, input, emit }): Promise<DueOutcome> => {
    assertNightdesk(actor);
    const bundle = await lockBundle(tx, actor, input.id);
    if (!bundle || !(await isDue(tx, bundle, input.version))) return 'nothing';
    await lockPublic(tx);
    await tx.$executeRaw`SAVEPOINT before_any`;
    const events: NightdeskEvent[] = [];
    const context = { tx, actor, emit: (event: NightdeskEvent) => events.push(event) };
    const refused: FieldErrors = {};
    for (const member of bundle.members) {
      const why = await refusalOf(() => publishMember(context, member, bundle));
      if (why) refused[member.draft.number] = why;
    }
    if (Object.keys(refused).length > 0) {
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_any`;
      await failMembers(tx, emit, bundle, refused);
      return 'failed';
    }
    await endSchedules(tx, numbersOf(bundle), 'publish');
    await tx.bundle.deleteMany({ where: { id: bundle.id } });
    events.forEach(emit);
    return 'done';
  },
});

async function publishMember(
  context: Omit<CommandContext<unknown>, 'input'>,
  { draft, row }: LockedBundle['members'][number],
  { id, name, members }: LockedBundle,
): Promise<void> {
  const { number } = draft;
  assertStillReady(draft);
  const { revisionId, content } = await approvedText(context.tx, row);
  const scheduled = { ...scheduledOf(row), bundle: { id, name, others: members.length - 1 } };
  const text = { number, content, now: row.at, revisionId, scheduled, override: row.reason };
  await publishContent(context, text);
}

// Asked while all its drafts are held, this and the change are one: whoever wakes late finds nothing.
async function isDue(tx: Tx, { version, members }: LockedBundle, seen: number): Promise<boolean> {
  if (version !== seen || members.length === 0) return false;
  const now = await databaseNow(tx);
  return members.every(({ row }) => row.failedAt === null && row.at <= now);
}
