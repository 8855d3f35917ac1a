import type { Stage } from '#lib/articles/types.ts';

/** The stages' words. */
export const stageWords: Record<Stage, string> = {
  idea: 'Idea',
  writing: 'Writing',
  in_review: 'In review',
  ready: 'Ready',
};

const filling: Record<Stage, string> = {
  idea: '',
  writing: 'M6 1a5 5 0 0 1 0 10z',
  in_review: 'M6 1a5 5 0 1 1-5 5h5z',
  ready: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
};

/** Where a draft stands: a word, a colour, and a disc that fills up. */
export function StageChip({ stage }: { stage: Stage }) {
  return (
    <span className={`stage stage-${stage}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d={filling[stage]} fill="currentColor" />
      </svg>
      {stageWords[stage]}
    </span>
  );
}
