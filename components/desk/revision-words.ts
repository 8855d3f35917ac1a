import type { ContentField, RevisionChanges, RevisionReason, RevisionRow } from '#lib/articles/types.ts';
import { kindWord } from './kind-words.ts';

/** Why a revision was kept, in words. */
export const revisionWords: Record<RevisionReason, string> = {
  published: 'Published',
  handed_over: 'Handed over',
  before_restore: 'Before a restore',
  paused: 'Kept in a pause',
  restored: 'Restored',
  scheduled: 'Scheduled',
  named: 'Kept',
  translated: 'Translated',
};

const fieldWords: Record<ContentField, string> = {
  headline: 'headline',
  standfirst: 'standfirst',
  slug: 'slug',
  dateline: 'dateline',
  language: 'language',
  sectionId: 'section',
  authorIds: 'byline',
  tagIds: 'tags',
  lede: 'main photograph',
  firstPublished: 'first publication',
  originalAddress: 'original address',
};

const acts = ['changed', 'added', 'removed', 'moved'] as const;

/** What a revision changed, in a few words: "Headline; 3 paragraphs changed, 1 photograph added". */
export function changeWords({ fields, blocks }: RevisionChanges): string {
  const words = fields.map((field) => fieldWords[field]).join(', ');
  const kinds = new Map<string, { changed: number; added: number; removed: number; moved: number }>();
  for (const block of blocks) {
    const kind = kindWord(block.type);
    const sum = kinds.get(kind) ?? { changed: 0, added: 0, removed: 0, moved: 0 };
    for (const act of acts) sum[act] += block[act];
    kinds.set(kind, sum);
  }
  const counted = [...kinds].flatMap(([kind, sum]) => {
    const done = acts.filter((act) => sum[act] > 0);
    return done.map((act, place) =>
      place === 0 ? `${sum[act]} ${plural(kind, sum[act])} ${act}` : `${sum[act]} ${act}`,
    );
  });
  const line = [words, counted.join(', ')].filter((part) => part !== '').join('; ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** What a line of the history is called: its name, or why it was kept. */
export function revisionTitle({ name, reason }: Pick<RevisionRow, 'name' | 'reason'>): string {
  return name || revisionWords[reason];
}

function plural(kind: string, count: number): string {
  if (count === 1) return kind;
  if (kind.startsWith('place ')) return kind.replace('place', 'places');
  return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}${kind.endsWith('x') ? 'es' : 's'}`;
}
