import { type Stage, stages } from '#lib/articles/types.ts';
import type { NightdeskEvent } from '#lib/audit/events.ts';
import type { NotificationKind } from '#lib/platform/prisma/enums.ts';
import { isMoveBack } from './stage-rules.ts';

/** Whom an event may concern: a person by id, or by what they are to the article or comment. */
export type Audience =
  | { userId: string }
  | { mentionedIn: string }
  | { schedulerOf: 'publish' | 'withdraw' }
  | 'assignee'
  | 'creator'
  | 'byline';

/** What an event tells of one article, to whom and as what; `thing` is what nobody is told of twice. */
export type Telling = {
  number: number;
  /** Null: the event itself. */
  thing: string | null;
  to: { kind: NotificationKind; who: Audience }[];
};

/** Whom an event is told to; null for most. Pure: who these people are is asked when it is written. */
export function notificationsFor(event: NightdeskEvent): Telling | null {
  switch (event.type) {
    case 'article.handed-over':
      return handedOver(event.data);
    case 'article.claimed':
      return { number: event.data.number, thing: null, to: [{ kind: 'handed_over', who: 'creator' }] };
    case 'article.commented':
    case 'article.comment-edited': {
      const { number, commentId } = event.data;
      const to = [{ kind: 'mentioned' as const, who: { mentionedIn: commentId } }];
      return { number, thing: `comment:${commentId}`, to };
    }
    case 'article.published':
      return { number: event.data.number, thing: null, to: everybodyOf('published') };
    case 'article.schedule-failed': {
      const { number, kind } = event.data;
      const scheduler = { kind: 'schedule_failed' as const, who: { schedulerOf: kind } };
      return { number, thing: null, to: [scheduler, ...everybodyOf('schedule_failed')] };
    }
    default:
      return null;
  }
}

type HandedOver = Extract<NightdeskEvent, { type: 'article.handed-over' }>['data'];

function handedOver({ number, from, stage, assigneeId, isNewHand }: HandedOver): Telling {
  const isBack = isStage(from) && isStage(stage) && isMoveBack(from, stage);
  const to: Telling['to'] = [];
  if (assigneeId && isNewHand) to.push({ kind: 'assigned', who: { userId: assigneeId } });
  if (isBack) to.push(...everybodyOf('returned'));
  else if (from !== stage) to.push(...everybodyOf('handed_over'));
  return { number, thing: null, to };
}

function everybodyOf(kind: NotificationKind): Telling['to'] {
  return (['assignee', 'creator', 'byline'] as const).map((who) => ({ kind, who }));
}

function isStage(word: string): word is Stage {
  return stages.some((stage) => stage === word);
}
