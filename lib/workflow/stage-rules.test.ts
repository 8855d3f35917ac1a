import { expect, test } from 'vitest';
import { stages } from '#lib/articles/types.ts';
import { isMoveBack, rightToMove } from './stage-rules.ts';

test('“ready” is an editor’s word: into it and out of it leads their right alone', () => {
  for (const from of stages) {
    for (const to of stages.filter((stage) => stage !== from)) {
      const isEditors = from === 'ready' || to === 'ready';
      expect(rightToMove(from, to), `${from} to ${to}`).toBe(
        isEditors ? 'article:approve' : 'article:hand-over',
      );
    }
  }
});

test('a move to an earlier stage goes back, and no other', () => {
  expect(isMoveBack('in_review', 'writing')).toBe(true);
  expect(isMoveBack('ready', 'idea')).toBe(true);
  expect(isMoveBack('idea', 'ready')).toBe(false);
  expect(isMoveBack('writing', 'writing')).toBe(false);
});
