import type { EventType, ListRef, NightdeskEvent, PublicChange } from '#lib/audit/events.ts';

type Names = { [Type in EventType]: (data: Extract<NightdeskEvent, { type: Type }>['data']) => string[] };

const nothing = () => [];
const everything = ['newsroom', 'front', 'archive'];

const names: Names = {
  // A story that comes back brings its corrections.
  'article.published': (data) => [...withCorrections(data), ...(data.breakingUntil ? ['banner'] : [])],
  'article.updated': namesOfChange,
  'article.breaking-ended': namesOfChange,
  'article.restored-to-public': withCorrections,
  'article.corrected': withCorrections,
  'article.correction-retracted': withCorrections,
  'article.withdrawn': namesOfChange,
  'section.saved': (data) => [`section:${data.slug}`, ...everything],
  // The menu and the names of sections stand on every page.
  'section.created': () => everything,
  'section.edited': () => everything,
  'section.moved': () => everything,
  'section.deleted': () => everything,
  'tag.saved': (data) => namesOfLists('tag', [data.slug, data.formerSlug]),
  'tag.merged': (data) => namesOfLists('tag', [data.slug, data.into.slug]),
  'tag.unmerged': (data) => namesOfLists('tag', [data.slug, data.from.slug]),
  'tag.deleted': (data) => namesOfLists('tag', [data.slug]),
  'author.saved': (data) => namesOfLists('author', [data.slug, data.formerSlug]),
  'author.merged': (data) => namesOfLists('author', [data.slug, data.into.slug]),
  'author.unmerged': (data) => namesOfLists('author', [data.slug, data.from.slug]),
  'newsroom.opened': () => everything,
  // The front's data and the files at the root say it.
  'settings.site-saved': () => everything,
  // Addresses move, and every page names the newspaper's languages.
  'edition.opened': () => everything,
  'edition.edited': () => everything,
  'edition.closed': () => everything,
  'front.published': ({ page }) => [page === '' ? 'front' : `section:${page}`],
  'front.restored': nothing,
  'front.scheduled': nothing,
  'front.schedule-cancelled': nothing,
  'ticker.set': () => ['banner'],
  'ticker.ended': () => ['banner'],
  'article.created': nothing,
  'article.handed-over': nothing,
  'article.claimed': nothing,
  'article.scheduled': nothing,
  'article.withdrawal-scheduled': nothing,
  'article.schedule-cancelled': nothing,
  'article.schedule-failed': nothing,
  'article.embargo-set': nothing,
  'article.embargo-lifted': nothing,
  'article.planned': nothing,
  'article.requirements-overridden': nothing,
  'requirements.changed': nothing,
  'article.restored': nothing,
  'article.block-restored': nothing,
  'article.field-restored': nothing,
  'article.revision-named': nothing,
  'article.sibling-linked': ({ number, other }) => [`article:${number}`, `article:${other}`],
  'article.sibling-unlinked': (data) => data.others.map((other) => `article:${other}`),
  'article.sibling-taken-in': nothing,
  'article.commented': nothing,
  'article.comment-edited': nothing,
  'article.comment-deleted': nothing,
  'article.thread-resolved': nothing,
  'article.thread-reopened': nothing,
  'media.uploaded': nothing,
  'media.edited': nothing,
  'tag.created': nothing,
  'tag.kept-apart': nothing,
  'author.created': nothing,
  'house-style.saved': nothing,
  'house-style.removed': nothing,
  'house-style.imported': nothing,
  'filter.saved': nothing,
  'filter.renamed': nothing,
  'filter.deleted': nothing,
  'filter.ordered': nothing,
  'letter.started': nothing,
  'letter.discarded': nothing,
  'letter.sent': nothing,
  'letter.paused': nothing,
  'letter.continued': nothing,
  'user.created': nothing,
  'user.signed-in': nothing,
  'user.signed-out': nothing,
  'user.sign-in-refused': nothing,
  'audit.exported': nothing,
};

/** The names of everything whose page may look different after the event; none when nothing public changed. */
export function namesDroppedBy(event: NightdeskEvent): string[] {
  const dropped = names[event.type] as ((data: NightdeskEvent['data']) => string[]) | undefined;
  // An event of a newer version, seen during a rolling deploy: anything may have changed.
  return dropped?.(event.data) ?? ['newsroom', 'front', 'archive'];
}

/**
 * Whether the event changed or removed something that was public. After one that only added, an old copy lacks the new
 * story and nothing else, so it may stand in where a page cannot be rendered anew.
 */
export function takesAway(event: NightdeskEvent): boolean {
  return event.type !== 'article.published';
}

function withCorrections(change: PublicChange): string[] {
  return [...namesOfChange(change), 'corrections'];
}

// A list's own pages, every page that shows its name, and what says that there is nothing at an address.
function namesOfLists(kind: ListRef['kind'], slugs: string[]): string[] {
  const named = slugs.flatMap((slug) => [`${kind}:${slug}`, `named:${kind}:${slug}`]);
  return [...new Set([...named, 'archive'])];
}

function namesOfChange(change: PublicChange): string[] {
  const lists = change.lists.map((list: ListRef) => `${list.kind}:${list.slug}`);
  const siblings = change.group ? [`story:${change.group}`] : [];
  return [...new Set([`article:${change.number}`, ...lists, ...siblings, 'front', 'archive'])];
}
