import type { ListRef, NightdeskEvent, PublicChange } from '#lib/audit/events.ts';

/** The names of everything whose page may look different after the event; none when nothing public changed. */
export function namesDroppedBy(event: NightdeskEvent): string[] {
  switch (event.type) {
    case 'article.published':
    case 'article.updated':
    case 'article.withdrawn':
      return namesOfChange(event.data);
    case 'section.saved':
      return [`section:${event.data.slug}`, 'newsroom', 'front', 'archive'];
    case 'newsroom.opened':
      return ['newsroom', 'front', 'archive'];
    case 'article.created':
    case 'article.handed-over':
    case 'article.restored':
    case 'article.block-restored':
    case 'article.field-restored':
    case 'article.revision-named':
    case 'article.commented':
    case 'article.comment-edited':
    case 'article.comment-deleted':
    case 'article.thread-resolved':
    case 'article.thread-reopened':
    case 'media.uploaded':
    case 'media.edited':
    case 'tag.created':
    case 'author.created':
    case 'house-style.saved':
    case 'house-style.removed':
    case 'house-style.imported':
    case 'user.created':
    case 'user.signed-in':
    case 'user.signed-out':
      return [];
    default:
      event satisfies never;
      // An event of a newer version, seen during a rolling deploy: anything may have changed.
      return ['newsroom', 'front', 'archive'];
  }
}

/**
 * Whether the event changed or removed something that was public. After one that only added, an old copy lacks the new
 * story and nothing else, so it may stand in where a page cannot be rendered anew.
 */
export function takesAway(event: NightdeskEvent): boolean {
  return event.type !== 'article.published';
}

function namesOfChange(change: PublicChange): string[] {
  const lists = change.lists.map((list: ListRef) => `${list.kind}:${list.slug}`);
  return [...new Set([`article:${change.number}`, ...lists, 'front', 'archive'])];
}
