/** Runs the commands that a test sends, one process of two: see desk-process.ts. */
import type { Command } from '#lib/command/command.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { cancelBundle } from '#lib/publishing/cancel-bundle.ts';
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts';
import { leaveBundle } from '#lib/publishing/leave-bundle.ts';
import { moveBundle } from '#lib/publishing/move-bundle.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { publishBundle } from '#lib/publishing/publish-bundle.ts';
import { publishDue } from '#lib/publishing/publish-due.ts';
import { restorePublication } from '#lib/publishing/restore-publication.ts';
import { scheduleArticle } from '#lib/publishing/schedule-article.ts';
import { scheduleTogether } from '#lib/publishing/schedule-together.ts';
import { setEmbargo } from '#lib/publishing/set-embargo.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { claimArticle } from '#lib/workflow/claim-article.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';

const commands = {
  move: handOverArticle,
  claim: claimArticle,
  publish: publishArticle,
  withdraw: withdrawArticle,
  restore: restorePublication,
  schedule: scheduleArticle,
  cancel: cancelSchedule,
  embargo: setEmbargo,
  due: publishDue,
  together: scheduleTogether,
  leave: leaveBundle,
  'move-bundle': moveBundle,
  'cancel-bundle': cancelBundle,
  'due-bundle': publishBundle,
} satisfies Record<string, Command<unknown>>;

/** The commands that can be sent. */
export type DeskCommand = keyof typeof commands;

type Request = { id: number; command: DeskCommand; actor: Actor; input: unknown };

process.on('message', async ({ id, command, actor, input }: Request) => {
  const act: Command<unknown> = commands[command];
  const result = await act(actor, input);
  process.send?.({ id, result: JSON.parse(JSON.stringify(result)) });
});
process.send?.({ type: 'ready' });
