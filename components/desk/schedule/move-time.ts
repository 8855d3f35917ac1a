import type { Failure, Result } from '#lib/platform/errors.ts';
import type { ComingRow } from '#lib/publishing/schedule-types.ts';
import type { TimeActions, WhenInput } from './time-actions.ts';

type Movable = Pick<ComingRow, 'number' | 'kind' | 'note' | 'bundle'> & {
  /** Why it did not happen at the time that it had. */
  failure?: string;
};

/**
 * Has something that happens by itself happen at another time, and all of a bundle with it. The text of a publication stays
 * the one that was scheduled; of a bundle that failed the drafts are taken as they are now.
 */
export function moveTime(
  { number, kind, note, bundle, failure = '' }: Movable,
  when: WhenInput,
  actions: Pick<TimeActions, 'schedule' | 'scheduleWithdrawal' | 'setEmbargo' | 'moveBundle'>,
): Promise<Result<unknown>> {
  if (bundle) return actions.moveBundle({ id: bundle.id, keepText: failure === '', ...when });
  if (kind === 'embargo') return actions.setEmbargo({ number, note, ...when });
  if (kind === 'withdraw') return actions.scheduleWithdrawal({ number, reason: note, ...when });
  return actions.schedule({ number, keepText: true, ...when });
}

/** A refusal of several stories, with the name of each before what stands against it. */
export function withNames(
  failure: Failure,
  stories: readonly { number: number; headline: string }[],
): Failure {
  const named = Object.entries(failure.fields ?? {}).map(([field, message]) => {
    if (!/^\d+$/.test(field)) return [field, message];
    const story = stories.find(({ number }) => String(number) === field);
    return [field, `${story?.headline ? `“${story.headline}”` : `Article ${field}`}: ${message}`];
  });
  return failure.fields ? { ...failure, fields: Object.fromEntries(named) } : failure;
}
