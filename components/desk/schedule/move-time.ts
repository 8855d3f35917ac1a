import type { Result } from '#lib/platform/errors.ts';
import type { ComingRow } from '#lib/publishing/schedule-types.ts';
import type { TimeActions, WhenInput } from './time-actions.ts';

/** Has something that happens by itself happen at another time; the text of a publication stays the one that was scheduled. */
export function moveTime(
  { number, kind, note }: Pick<ComingRow, 'number' | 'kind' | 'note'>,
  when: WhenInput,
  actions: Pick<TimeActions, 'schedule' | 'scheduleWithdrawal' | 'setEmbargo'>,
): Promise<Result<unknown>> {
  if (kind === 'embargo') return actions.setEmbargo({ number, note, ...when });
  if (kind === 'withdraw') return actions.scheduleWithdrawal({ number, reason: note, ...when });
  return actions.schedule({ number, keepText: true, ...when });
}
