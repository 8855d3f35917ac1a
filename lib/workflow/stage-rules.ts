import { type Stage, stages } from '#lib/articles/types.ts';
import type { Right } from '#lib/permissions/rights.ts';

/** The right that a move between two different stages asks for: "ready" is an editor's word, into it and out of it. */
export function rightToMove(from: Stage, to: Stage): Right {
  return from === 'ready' || to === 'ready' ? 'article:approve' : 'article:hand-over';
}

/** Whether a move goes back: then it needs a reason, for whoever has to do it again. */
export function isMoveBack(from: Stage, to: Stage): boolean {
  return stages.indexOf(to) < stages.indexOf(from);
}
