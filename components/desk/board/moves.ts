import { stageWords } from '#components/desk/stage.tsx';
import type { Stage } from '#lib/articles/types.ts';
import { isMoveBack, rightToMove } from '#lib/workflow/stage-rules.ts';
import type { BoardCard } from '#lib/workflow/types.ts';
import type { Change, Step } from './steps.ts';

/** One change of several stories at once. */
export type Move = { cards: BoardCard[]; change: Change };

/** Whether whoever looks at this card may move it there: the same rule that the server asks. */
export function mayMoveTo(card: BoardCard, to: Stage): boolean {
  if (card.stage === to || !card.rights.move) return false;
  return rightToMove(card.stage, to) === 'article:hand-over' || card.rights.approve;
}

/** Whether some story goes back. */
export function needsReason({ cards, change }: Move): boolean {
  const { stage } = change;
  return stage !== undefined && cards.some((card) => isMoveBack(card.stage, stage));
}

/** A move, story by story; the reason goes with those that go back. */
export function stepsOf({ cards, change }: Move, note: string): Step[] {
  return cards.map((card) => ({ card, change, note }));
}

/** What is said when a move is done. */
export function wordsOf({ cards, change }: Move): string {
  const what =
    cards.length === 1 ? `“${cards[0]?.headline || 'No headline yet'}”` : `${cards.length} stories`;
  if (change.stage) return `Moved ${what} to “${stageWords[change.stage]}”.`;
  if (change.priority) return `Set the priority of ${what}.`;
  return change.assignee ? `Handed ${what} to ${change.assignee.name}.` : `Put ${what} into nobody’s hands.`;
}
