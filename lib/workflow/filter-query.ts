import { stages } from '#lib/articles/types.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';

/** The screens of the desk whose filters stand in their address. */
export const filteredScreens = ['articles', 'board'] as const;

export type FilteredScreen = (typeof filteredScreens)[number];

/** What a screen shows a part of; whose hands: somebody's id, "me" (who looks) or "none". */
export type FilterValues = {
  q?: string;
  stage?: string;
  section?: string;
  author?: string;
  tag?: string;
  assignee?: string;
  sort?: string;
};

/** What each screen can be asked for, in the order in which an address says it. */
const namesOf = {
  articles: ['q', 'stage', 'section', 'author', 'tag', 'assignee', 'sort'],
  board: ['q', 'section', 'assignee'],
} as const satisfies Record<FilteredScreen, readonly (keyof FilterValues)[]>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const words = (text: string) => cleanLine(text.slice(0, 500));
const oneOf = (values: readonly string[]) => (text: string) => values.find((each) => each === text) ?? '';

const read: Record<keyof FilterValues, (text: string) => string> = {
  q: words,
  stage: oneOf(stages),
  section: words,
  author: words,
  tag: words,
  assignee: (text) => (guid.test(text.toLowerCase()) ? text.toLowerCase() : oneOf(['me', 'none'])(text)),
  // Newest first is how a list stands by itself.
  sort: oneOf(['created', 'headline']),
};

/** Reads a screen's filters as its address says them; what cannot be understood is left out. */
export function readFilter(screen: FilteredScreen, params: URLSearchParams): FilterValues {
  const pairs = namesOf[screen].map((name) => [name, read[name](params.get(name) ?? '')] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

/** The filters as they stand in an address, the same for the same filters; empty when nothing is filtered. */
export function filterQuery(screen: FilteredScreen, values: FilterValues): string {
  const params = new URLSearchParams();
  for (const name of namesOf[screen]) {
    const value = values[name];
    if (value) params.set(name, value);
  }
  return params.toString();
}

/** Any query as the screen itself would write it. */
export function canonicalQuery(screen: FilteredScreen, query: string): string {
  return filterQuery(screen, readFilter(screen, new URLSearchParams(query)));
}

/** Where a screen shows what a query asks for. */
export function filterAddress(screen: FilteredScreen, query: string): string {
  return query ? `/desk/${screen}?${query}` : `/desk/${screen}`;
}
