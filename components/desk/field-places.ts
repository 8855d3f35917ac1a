import type { FieldErrors } from '#lib/platform/errors.ts';

const places = {
  'lede.caption': { id: 'lede-caption', label: 'Caption' },
  'lede.credit': { id: 'lede-credit', label: 'Credit' },
  'lede.alt': { id: 'lede-alt', label: 'Alt text' },
  headline: { id: 'headline', label: 'Headline' },
  standfirst: { id: 'standfirst', label: 'Standfirst' },
  slug: { id: 'slug', label: 'Slug' },
  dateline: { id: 'dateline', label: 'Dateline' },
  language: { id: 'language', label: 'Language' },
  sectionId: { id: 'section', label: 'Section' },
  authorIds: { id: 'byline', label: 'Byline' },
  tagIds: { id: 'tags', label: 'Tags' },
  firstPublished: { id: 'first-published', label: 'First published' },
  originalAddress: { id: 'original-address', label: 'Original address' },
  siblings: { id: 'siblings', label: 'Languages' },
  slugLine: { id: 'plan-slug-line', label: 'Slug line' },
  embargo: { id: 'embargo', label: 'Embargo' },
  lede: { id: 'lede', label: 'Lede image' },
  body: { id: 'body', label: 'Body' },
};

const inDetails = [
  ...['section', 'tags', 'slug', 'language', 'first-published', 'original-address'],
  ...['plan-slug-line', 'embargo', 'siblings'],
];

type FieldName = keyof typeof places;

const names = Object.keys(places) as FieldName[];

/** Where on the screen a field of the article is (by the name a failure or a requirement gives it), and its label. */
export function placeOf(field: string): { id: string; label: string } {
  return places[nameOf(field) ?? 'headline'];
}

/** The first message for one field, whether it comes as "slug" or "content.slug". */
export function errorAt(errors: FieldErrors | undefined, name: FieldName): string | undefined {
  return Object.entries(errors ?? {}).find(([field]) => nameOf(field) === name)?.[1];
}

/** Brings the eye and the cursor to a field. */
export function goToField(field: string): void {
  const element = document.getElementById(placeOf(field).id);
  if (!element) return;
  const target = element.matches('input,textarea,select,button,[contenteditable]')
    ? element
    : element.querySelector<HTMLElement>('[contenteditable=true],input,textarea,select,button');
  element.scrollIntoView({ block: 'center' });
  (target ?? element).focus({ preventScroll: true });
}

/** Whether a field stands among the details beside the page. */
export function isInDetails(field: string): boolean {
  return inDetails.includes(placeOf(field).id);
}

/** The field in which an element of the screen stands, by the name that `placeOf` knows; null outside of all. */
export function fieldAt(element: Element | null): string | null {
  if (!element) return null;
  return names.find((name) => document.getElementById(places[name].id)?.contains(element)) ?? null;
}

function nameOf(field: string): FieldName | undefined {
  return names.find((name) => `.${field}.`.includes(`.${name}.`));
}
