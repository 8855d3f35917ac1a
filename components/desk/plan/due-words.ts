const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How a due time stands to now: in words, and whether it is over or near (within two hours). */
export function dueWords(at: Date, now: Date): { words: string; state: 'over' | 'near' | 'far' } {
  const left = at.getTime() - now.getTime();
  if (left < 0) return { words: `${span(-left)} overdue`, state: 'over' };
  return { words: `due in ${span(left)}`, state: left < 2 * hour ? 'near' : 'far' };
}

function span(length: number): string {
  if (length < hour) return `${Math.max(1, Math.round(length / minute))} min`;
  if (length < 2 * day) return `${Math.round(length / hour)} h`;
  return `${Math.round(length / day)} d`;
}
