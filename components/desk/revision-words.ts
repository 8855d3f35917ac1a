import type { RevisionReason } from '#lib/articles/types.ts';

/** Why a revision was kept, in words. */
export const revisionWords: Record<RevisionReason, string> = {
  published: 'Published',
  handed_over: 'Handed over',
  before_restore: 'Before a restore',
  paused: 'Kept in a pause',
  restored: 'Restored',
  named: 'Kept',
};
