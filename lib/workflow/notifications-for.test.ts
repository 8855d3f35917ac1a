import { expect, test } from 'vitest';
import { notificationsFor } from './notifications-for.ts';

const handOver = { number: 7, assigneeId: 'u', assigneeName: 'Ada', isNewHand: true, note: '' };

test('a move forward is told to those whose story it is, and to the new hands', () => {
  const telling = notificationsFor({
    type: 'article.handed-over',
    data: { ...handOver, from: 'writing', stage: 'in_review' },
  });
  expect(telling?.to.map(({ kind }) => kind)).toEqual([
    'assigned',
    'handed_over',
    'handed_over',
    'handed_over',
  ]);
});

test('a move back is a return; new hands alone are no move', () => {
  const back = notificationsFor({
    type: 'article.handed-over',
    data: { ...handOver, from: 'ready', stage: 'writing', isNewHand: false, note: 'Not yet' },
  });
  expect(new Set(back?.to.map(({ kind }) => kind))).toEqual(new Set(['returned']));
  const hands = notificationsFor({
    type: 'article.handed-over',
    data: { ...handOver, from: 'writing', stage: 'writing' },
  });
  expect(hands?.to).toEqual([{ kind: 'assigned', who: { userId: 'u' } }]);
});

test('a comment is one thing however often it is changed', () => {
  const data = { number: 7, threadId: 't', commentId: 'c' };
  expect(notificationsFor({ type: 'article.commented', data })).toEqual(
    notificationsFor({ type: 'article.comment-edited', data }),
  );
});

test('most of what happens is told to nobody', () => {
  expect(notificationsFor({ type: 'article.created', data: { number: 7 } })).toBeNull();
  expect(notificationsFor({ type: 'user.signed-in', data: { userId: 'u' } })).toBeNull();
});
