import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import { planInput } from './input.ts';
import { planColumns, planOf } from './queries.ts';
import type { Plan } from './types.ts';

const planArticleInput = z.strictObject({
  number: articleNumber,
  /** What is to be said anew; the rest stays. */
  changes: planInput,
  /** What the sender saw where it changes something: if that is no longer so, nothing is changed. */
  seen: planInput.default({}),
});

/** Says anew what was ordered: slug line, due time, length, priority, notes. Two who write the same field at once are told. */
export const planArticle = command({
  name: 'plan-article',
  input: planArticleInput,
  run: async ({ tx, actor, input, emit }): Promise<Plan> => {
    const { number } = input;
    await lockDraft(tx, actor, number, 'article:plan');
    const before = await readPlan(tx, number);
    const wanted = { ...before, ...inUtc(input.changes) };
    const changed = fieldsOf(before).filter((field) => wanted[field] !== before[field]);
    if (changed.length === 0) return before;
    assertAsSeen(before, inUtc(input.seen), changed);
    await tx.draft.update({
      where: { articleNumber: number },
      data: Object.fromEntries(changed.map((field) => [field, wanted[field]])),
      select: { articleNumber: true },
    });
    await notifyArticle(tx, number, 'article');
    const { notes, ...facts } = wanted;
    const told = changed.flatMap((field) => (field === 'notes' ? [] : [[field, facts[field]] as const]));
    emit({ type: 'article.planned', data: { number, fields: changed, set: Object.fromEntries(told) } });
    return wanted;
  },
});

function fieldsOf(plan: Plan): (keyof Plan)[] {
  return Object.keys(plan) as (keyof Plan)[];
}

async function readPlan(tx: Tx, number: number): Promise<Plan> {
  return planOf(await tx.draft.findUniqueOrThrow({ where: { articleNumber: number }, select: planColumns }));
}

// An instant is the same whatever offset it was written with.
function inUtc(part: Partial<z.output<typeof planInput>>): Partial<Plan> {
  const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
  return typeof part.dueAt === 'string' ? { ...given, dueAt: new Date(part.dueAt).toISOString() } : given;
}

function assertAsSeen(stored: Plan, seen: Partial<Plan>, changed: (keyof Plan)[]): void {
  const fields: FieldErrors = {};
  for (const field of changed) {
    if (field in seen && seen[field] !== stored[field])
      fields[field] = `Somebody else has changed this meanwhile; it says “${stored[field] ?? ''}” now.`;
  }
  if (Object.keys(fields).length === 0) return;
  throw new NightdeskError('conflict', 'Somebody else has changed the plan meanwhile. Nothing was changed.', {
    fields,
    facts: { theirs: stored },
  });
}
