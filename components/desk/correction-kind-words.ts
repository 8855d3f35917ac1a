import type { CorrectionKind } from '#lib/publishing/types.ts';

/** What the desk calls each sort of note to the readers. */
export const correctionKindWords: Record<CorrectionKind, string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  editors_note: 'Editor’s note',
};
