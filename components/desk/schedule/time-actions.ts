import type { Result } from '#lib/platform/errors.ts';
import type { ScheduleKind } from '#lib/publishing/schedule-types.ts';

/** A moment as the server takes it: what the clocks of a zone show, and which of two when they show it twice. */
export type WhenInput = { at: string; zone: string; offset?: string };

/** What can be done about times: server actions, handed in by the page. */
export type TimeActions = {
  /** With the draft's text as it is now, or (`keepText`) the one that was approved. */
  schedule: (
    input: { number: number; keepText?: boolean; override?: string; note?: string } & WhenInput,
  ) => Promise<Result<unknown>>;
  scheduleWithdrawal: (input: { number: number; reason: string } & WhenInput) => Promise<Result<unknown>>;
  /** With the texts that were approved, or the drafts as they are now. */
  moveBundle: (input: { id: string; keepText: boolean } & WhenInput) => Promise<Result<unknown>>;
  cancelBundle: (input: { id: string }) => Promise<Result<unknown>>;
  /** Takes one story out of its bundle. */
  leaveBundle: (input: { number: number }) => Promise<Result<unknown>>;
  cancelSchedule: (input: { number: number; kind: ScheduleKind }) => Promise<Result<unknown>>;
  /** `at` null lifts it. */
  setEmbargo: (
    input: { number: number; note?: string } & Omit<WhenInput, 'at'> & { at: string | null },
  ) => Promise<Result<unknown>>;
};
