import type { Priority } from '#lib/workflow/types.ts';

/** The priorities' words. */
export const priorityWords: Record<Priority, string> = {
  urgent: 'Urgent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
};

const bars: Record<Priority, number> = { urgent: 4, high: 3, normal: 2, low: 1 };

/** How soon a story is wanted: a word, and as many bars. */
export function PrioritySign({ priority }: { priority: Priority }) {
  return (
    <span className={`priority priority-${priority}`} title={`Priority: ${priorityWords[priority]}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {[0, 1, 2, 3].map((at) => (
          <rect
            key={at}
            x={at * 3}
            y={9 - at * 3}
            width="2"
            height={at * 3 + 3}
            fill="currentColor"
            opacity={at < bars[priority] ? 1 : 0.25}
          />
        ))}
      </svg>
      <span className="visually-hidden">Priority: </span>
      {priorityWords[priority]}
    </span>
  );
}
