import type { Role } from '#lib/platform/prisma/enums.ts';

/** How far a right reaches: every article, only one's own (created by or assigned to one), or none. */
export type Reach = 'any' | 'own' | 'none';

/** Every right, as a sentence for the screens. */
export const rightSentences = {
  'article:create': 'start an article',
  'article:read': 'read drafts',
  'article:edit': 'edit drafts',
  'article:comment': 'comment on drafts',
  'comment:delete': 'delete what others said in comments',
  'article:hand-over': 'hand a draft on and move its stage',
  'article:approve': 'say that a draft is ready, or that it is not',
  'article:claim': 'take up a draft that is in nobody’s hands',
  'article:plan': 'say what a draft is to become and when',
  'article:override': 'publish in spite of a requirement',
  'article:publish': 'publish and update',
  'article:correct': 'tell readers what was wrong',
  'article:withdraw': 'withdraw from the public',
  'article:embargo': 'set and lift an embargo',
  'media:upload': 'upload photographs',
  'media:edit': 'change captions and credits in the library',
  'tag:create': 'make a new tag',
  'tag:manage': 'change, merge and delete tags',
  'author:create': 'make a new author',
  'author:manage': 'change authors and merge them',
  'section:manage': 'make and change sections',
  'front:edit': 'arrange the home page and the section fronts',
  'requirement:manage': 'say what a story must have before it is published',
  'house-style:manage': 'change the house style',
  'filter:share': 'keep views of the lists for everybody',
  'newsletter:send': 'compose letters to readers and send them',
  'user:manage': 'manage accounts',
  'settings:manage': 'change the newsroom settings',
  'audit:read': 'read the audit log',
} as const;

export type Right = keyof typeof rightSentences;

const columns = [
  'admin',
  'chief_editor',
  'editor',
  'photo_editor',
  'reporter',
  'contributor',
] as const satisfies Role[];

const table: Record<Right, readonly [Reach, Reach, Reach, Reach, Reach, Reach]> = {
  //                   admin   chief   editor  photo   reporter contributor
  'article:create': ['any', 'any', 'any', 'none', 'any', 'any'],
  'article:read': ['any', 'any', 'any', 'any', 'any', 'own'],
  'article:edit': ['any', 'any', 'any', 'any', 'own', 'own'],
  'article:comment': ['any', 'any', 'any', 'any', 'any', 'own'],
  'comment:delete': ['any', 'any', 'none', 'none', 'none', 'none'],
  'article:hand-over': ['any', 'any', 'any', 'own', 'own', 'own'],
  'article:approve': ['any', 'any', 'any', 'none', 'none', 'none'],
  'article:claim': ['any', 'any', 'any', 'any', 'any', 'own'],
  'article:plan': ['any', 'any', 'any', 'own', 'own', 'own'],
  'article:override': ['any', 'any', 'none', 'none', 'none', 'none'],
  'article:publish': ['any', 'any', 'any', 'none', 'none', 'none'],
  'article:correct': ['any', 'any', 'any', 'none', 'none', 'none'],
  'article:withdraw': ['any', 'any', 'any', 'none', 'none', 'none'],
  'article:embargo': ['any', 'any', 'any', 'none', 'own', 'none'],
  'media:upload': ['any', 'any', 'any', 'any', 'any', 'any'],
  'media:edit': ['any', 'any', 'any', 'any', 'own', 'own'],
  'tag:create': ['any', 'any', 'any', 'any', 'any', 'none'],
  'tag:manage': ['any', 'any', 'any', 'none', 'none', 'none'],
  'author:create': ['any', 'any', 'any', 'none', 'any', 'none'],
  'author:manage': ['any', 'any', 'any', 'own', 'own', 'own'],
  'section:manage': ['any', 'any', 'none', 'none', 'none', 'none'],
  'front:edit': ['any', 'any', 'any', 'none', 'none', 'none'],
  'requirement:manage': ['any', 'any', 'none', 'none', 'none', 'none'],
  'house-style:manage': ['any', 'any', 'any', 'none', 'none', 'none'],
  'filter:share': ['any', 'any', 'any', 'none', 'none', 'none'],
  'newsletter:send': ['any', 'any', 'any', 'none', 'none', 'none'],
  'user:manage': ['any', 'none', 'none', 'none', 'none', 'none'],
  'settings:manage': ['any', 'none', 'none', 'none', 'none', 'none'],
  'audit:read': ['any', 'any', 'none', 'none', 'none', 'none'],
};

/** How far `role` may use `right`: one cell of the rights table. */
export function reachOf(role: Role, right: Right): Reach {
  return table[right][columns.indexOf(role)] ?? 'none';
}
