import type { PersonRef } from '#lib/articles/types.ts';
import type { FilterValues } from '#lib/workflow/filter-query.ts';

/** Somebody's choice of hands as an id; "none" for nobody's. Null for somebody who is not there any more. */
export function handsOf(assignee: string | undefined, me: string, people: PersonRef[]): string | null {
  if (assignee === undefined || assignee === 'none') return assignee ?? '';
  if (assignee === 'me' || assignee === me) return me;
  return people.some(({ id }) => id === assignee) ? assignee : null;
}

/** What is said of parts of a filter that are not there any more. */
export function goneWords(filter: FilterValues, gone: (keyof FilterValues)[]): string | null {
  const what = gone.map((name) =>
    name === 'assignee' ? 'whoever had them in hand' : `the ${name} “${filter[name]}”`,
  );
  if (what.length === 0) return null;
  return `This view asks for ${what.join(', ')}: not there any more, so left out.`;
}
