import type { NightdeskEvent } from './events.ts';

/** An event as a predicate, to stand after the name of who did it. */
export function sentenceOf(event: NightdeskEvent): string {
  switch (event.type) {
    case 'article.created':
      return 'started the story';
    case 'article.handed-over':
      return handedOver(event.data);
    case 'article.restored':
      return `restored revision ${event.data.ordinal}`;
    case 'article.block-restored':
      return `restored a block of revision ${event.data.ordinal}`;
    case 'article.field-restored':
      return `restored a field of revision ${event.data.ordinal}`;
    case 'article.revision-named':
      return `named revision ${event.data.ordinal}`;
    case 'article.commented':
      return 'commented on it';
    case 'article.comment-edited':
      return 'changed a comment';
    case 'article.comment-deleted':
      return 'deleted a comment';
    case 'article.thread-resolved':
      return 'resolved a thread of comments';
    case 'article.thread-reopened':
      return 'reopened a thread of comments';
    case 'article.published':
      return event.data.firstPublished
        ? `published it, first published on ${event.data.firstPublished.slice(0, 10)}`
        : 'published it';
    case 'article.updated':
      return 'published an update';
    case 'article.withdrawn':
      return event.data.reason ? `withdrew it: ${event.data.reason}` : 'withdrew it';
    case 'media.uploaded':
      return `uploaded the photograph ${event.data.filename}`;
    case 'media.edited':
      return 'changed the words of a photograph';
    case 'tag.created':
      return `made the tag ${event.data.name}`;
    case 'author.created':
      return `made the author ${event.data.name}`;
    case 'section.saved':
      return `saved the section ${event.data.name}`;
    case 'house-style.saved':
      return `wrote “${event.data.term}” into the house style`;
    case 'house-style.removed':
      return `took “${event.data.term}” out of the house style`;
    case 'house-style.imported':
      return `wrote ${event.data.count} lines into the house style`;
    case 'newsroom.opened':
      return `opened the newsroom ${event.data.name}`;
    case 'user.created':
      return `made an account (${event.data.role.replace('_', ' ')})`;
    case 'user.signed-in':
      return 'signed in';
    case 'user.signed-out':
      return 'signed out';
    default:
      return unknownEvent(event);
  }
}

function handedOver({ stage, assigneeName }: { stage: string; assigneeName?: string | null }): string {
  const where = `moved it to “${stage.replace('_', ' ')}”`;
  return assigneeName ? `handed it to ${assigneeName} and ${where}` : where;
}

// The compiler refuses a new event without a sentence; a row from a newer Nightdesk still shows something.
function unknownEvent(event: never): string {
  return `did something this version does not know (${(event as NightdeskEvent).type})`;
}
