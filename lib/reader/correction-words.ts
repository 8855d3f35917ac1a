import type { CorrectionKind } from '#lib/publishing/types.ts';

const english: Record<CorrectionKind, string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  editors_note: 'Editor’s note',
};

const russian: Record<CorrectionKind, string> = {
  correction: 'Исправление',
  clarification: 'Уточнение',
  editors_note: 'От редакции',
};

/** What a sort of correction is called in a story's language. */
export function correctionWord(kind: CorrectionKind, language: string): string {
  return (language.split('-')[0] === 'ru' ? russian : english)[kind];
}
