import fc from 'fast-check';
import { stages } from '#lib/articles/types.ts';
import type { Act, Which } from './workflow-model.ts';

/** One act, two at once in two processes, a change of a text, or the coming of what was scheduled. */
export type Step = [Act] | [Act, Act] | { write: Which } | 'wait';

const who = fc.constantFrom('reporter' as const, 'editor' as const);
const mostlyTheEditor = fc.constantFrom('editor', 'editor', 'editor', 'editor', 'reporter');
const on = fc.constantFrom('story' as const, 'story' as const, 'other' as const);

// What leads somewhere is tried more often than what is refused.
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      on,
      by: who,
      to: fc.constantFrom(...stages, 'ready' as const),
      isHeld: fc.boolean(),
      note: fc.constantFrom('', 'Because'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('claim' as const), on, by: fc.constant('reporter' as const) }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['publish', 'publish', 'withdraw', 'withdraw', 'restore', 'restore'] as const),
        ...(['schedule', 'schedule', 'schedule', 'cancel', 'leave'] as const),
      ),
      on,
      by: mostlyTheEditor,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('embargo' as const),
      on,
      by: who,
      isSet: fc.constantFrom(true, false, false),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('due' as const), on, by: fc.constant('clock' as const) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('together' as const), by: mostlyTheEditor }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('cancel-bundle' as const), by: mostlyTheEditor }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('move-bundle' as const),
      by: mostlyTheEditor,
      keepText: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ do: 'due-bundle', by: 'clock' }) },
);

/** Any step. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(act) },
  { weight: 4, arbitrary: fc.tuple(act, act) },
  { weight: 2, arbitrary: fc.record({ write: on }) },
  { weight: 3, arbitrary: fc.constant('wait' as const) },
);
