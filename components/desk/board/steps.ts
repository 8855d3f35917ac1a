import { askDesk, sendJson } from '#components/desk/ask-desk.ts';
import type { Stage } from '#lib/articles/types.ts';
import type { Failure } from '#lib/platform/errors.ts';
import type { BoardCard, Priority } from '#lib/workflow/types.ts';

/** What is to become of one story of the board. */
export type Change = { stage?: Stage; assignee?: { id: string; name: string } | null; priority?: Priority };

/** A change of one card, and how the card stood when it was asked for. */
export type Step = { card: BoardCard; change: Change; note: string };

/** What became of a step. */
export type Outcome = { number: number; ok: true } | { number: number; ok: false; error: Failure };

/** The card as it will be. */
export function changed(card: BoardCard, change: Change): BoardCard {
  const { stage = card.stage, priority = card.priority } = change;
  const assignee = change.assignee === undefined ? card.assignee : change.assignee;
  return { ...card, stage, priority, assignee };
}

/** The step that takes another back. */
export function backFrom({ card, change }: Step): Step {
  const { stage, priority, assignee } = card;
  return { card: changed(card, change), change: { stage, priority, assignee }, note: 'Taken back' };
}

/** Has the server do the steps, in one request; answers with what became of each. */
export async function doSteps(steps: Step[]): Promise<Outcome[]> {
  const asked = await sendJson<{ outcomes: Outcome[] }>('POST', '/api/desk/board', {
    steps: steps.flatMap(requestsOf),
  });
  if (!asked.ok) return steps.map(({ card }) => ({ number: card.number, ok: false, error: asked.error }));
  return asked.value.outcomes;
}

/** The cards of these numbers as they stand now; all of them without numbers; null when nobody answered. */
export async function askCards(numbers: number[] | null): Promise<BoardCard[] | null> {
  const query = numbers === null ? '' : `?numbers=${numbers.join(',')}`;
  const asked = await askDesk<{ cards: Wire[] }>(`/api/desk/board${query}`);
  return asked.ok ? asked.value.cards.map(cardOf) : null;
}

type Wire = Omit<BoardCard, 'dueAt' | 'stageSince'> & { dueAt: string | null; stageSince: string };

function cardOf({ dueAt, stageSince, ...card }: Wire): BoardCard {
  return { ...card, dueAt: dueAt === null ? null : new Date(dueAt), stageSince: new Date(stageSince) };
}

function requestsOf({ card, change, note }: Step): object[] {
  const next = changed(card, change);
  const isMoved = next.stage !== card.stage || next.assignee?.id !== card.assignee?.id;
  const move = {
    stage: next.stage,
    assigneeId: next.assignee?.id ?? null,
    note,
    seen: { stage: card.stage, assigneeId: card.assignee?.id ?? null },
  };
  const plan = { changes: { priority: next.priority }, seen: { priority: card.priority } };
  return [
    ...(isMoved ? [{ number: card.number, move }] : []),
    ...(next.priority === card.priority ? [] : [{ number: card.number, plan }]),
  ];
}
