import type { Stage } from '#lib/articles/types.ts';
import { isMoveBack, rightToMove } from '#lib/workflow/stage-rules.ts';

/** How a story stands, as far as the workflow is concerned. Texts are told apart by their number. */
export type Standing = {
  stage: Stage;
  /** Who has it: the reporter, or nobody. */
  isHeld: boolean;
  /** What the draft says. */
  text: number;
  /** What readers have. */
  live: number | null;
  /** What readers had when it was withdrawn. */
  withdrawn: number | null;
  /** What is to be published by itself, and whether its time has come; or that it was tried in vain. */
  coming: { text: number; state: 'waiting' | 'due' | 'failed' } | null;
  isUnderEmbargo: boolean;
};

/** What somebody tries. The reporter began the story; the editor decides; the clock is Nightdesk's. */
export type Act =
  | { do: 'move'; by: 'reporter' | 'editor'; to: Stage; isHeld: boolean; note: string }
  | { do: 'claim'; by: 'reporter' }
  | { do: 'publish' | 'withdraw' | 'restore' | 'schedule' | 'cancel'; by: 'reporter' | 'editor' }
  | { do: 'embargo'; by: 'reporter' | 'editor'; isSet: boolean }
  | { do: 'due'; by: 'clock' };

/** What an act is answered with, and how the story stands then. */
export type Next = { answer: string; after: Standing };

/** How a new story stands, in the reporter's hands. */
export const begun: Standing = {
  stage: 'writing',
  isHeld: true,
  text: 0,
  live: null,
  withdrawn: null,
  coming: null,
  isUnderEmbargo: false,
};

/** What the newsroom's rules say of an act: they are written here once more, without a database. */
export function nextOf(before: Standing, act: Act): Next {
  const refuse = (answer: string): Next => ({ answer, after: before });
  const to = (change: Partial<Standing>): Next => ({ answer: 'ok', after: { ...before, ...change } });
  switch (act.do) {
    case 'move':
      return nextOfMove(before, act);
    case 'claim':
      return to({ isHeld: true });
    case 'embargo':
      if (!act.isSet) return to({ isUnderEmbargo: false });
      if (before.live !== null || before.coming?.state === 'due') return refuse('invalid');
      return to({ isUnderEmbargo: true });
    case 'due':
      return before.coming?.state === 'due' ? nextOfDue(before, before.coming.text) : refuse('ok');
    default:
      return act.by === 'reporter' ? refuse('forbidden') : nextOfEditor(before, act.do);
  }
}

function nextOfMove(before: Standing, act: Extract<Act, { do: 'move' }>): Next {
  const { to, isHeld, note, by } = act;
  if (to === before.stage && isHeld === before.isHeld) return { answer: 'ok', after: before };
  if (to !== before.stage) {
    if (by === 'reporter' && rightToMove(before.stage, to) === 'article:approve')
      return { answer: 'forbidden', after: before };
    if (isMoveBack(before.stage, to) && note === '') return { answer: 'invalid', after: before };
  }
  return { answer: 'ok', after: { ...before, stage: to, isHeld } };
}

function nextOfDue(before: Standing, text: number): Next {
  const isFit = before.stage === 'ready' && !before.isUnderEmbargo;
  if (!isFit) return { answer: 'ok', after: { ...before, coming: { text, state: 'failed' } } };
  return { answer: 'ok', after: { ...before, live: text, withdrawn: null, coming: null } };
}

function nextOfEditor(
  before: Standing,
  act: 'publish' | 'withdraw' | 'restore' | 'schedule' | 'cancel',
): Next {
  const refuse = (answer: string): Next => ({ answer, after: before });
  const to = (change: Partial<Standing>): Next => ({ answer: 'ok', after: { ...before, ...change } });
  const { live, withdrawn, text, coming, isUnderEmbargo } = before;
  switch (act) {
    case 'publish':
      if (isUnderEmbargo) return refuse('invalid');
      // Readers have it already: nothing is published, and nothing is left to come.
      if (live === text) return to({ coming: null });
      return to({ live: text, withdrawn: null, coming: null, stage: 'ready' });
    case 'withdraw':
      if (withdrawn !== null) return to({});
      return live === null ? refuse('invalid') : to({ live: null, withdrawn: live, coming: null });
    case 'restore':
      if (live !== null) return to({});
      if (isUnderEmbargo || withdrawn === null) return refuse('invalid');
      return to({ live: withdrawn, withdrawn: null, coming: null });
    case 'schedule':
      return to({ coming: { text, state: 'waiting' }, stage: 'ready' });
    case 'cancel':
      return coming === null ? refuse('conflict') : to({ coming: null });
  }
}
