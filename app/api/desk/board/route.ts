import { z } from 'zod';
import { endpoint } from '#app/kit/endpoint.ts';
import { parseInput } from '#lib/command/parse-input.ts';
import { listBoard } from '#lib/workflow/board-queries.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { planArticle } from '#lib/workflow/plan-article.ts';

/** The board's cards: all, or with `?numbers=1,2` those of them that are open and may be read. */
export const GET = endpoint(async ({ actor, request }) => {
  const asked = new URL(request.url).searchParams.get('numbers');
  const numbers = asked === null ? undefined : asked.slice(0, 4000).split(',').map(Number);
  return { ok: true, value: { cards: await listBoard(actor, numbers) } };
});

const stepsInput = z.strictObject({
  steps: z
    .array(z.strictObject({ number: z.int(), move: z.unknown().optional(), plan: z.unknown().optional() }))
    .min(1)
    .max(200, 'At most 200 stories at once.'),
});

/** Moves or plans several stories, one after the other, each by its own command; says of each what became of it. */
export const POST = endpoint(async ({ actor, json }) => {
  const { steps } = parseInput(stepsInput, await json());
  const outcomes = [];
  for (const { number, move, plan } of steps) {
    const result = move
      ? await handOverArticle(actor, { ...(move as object), number })
      : await planArticle(actor, { ...(plan as object | undefined), number });
    outcomes.push(result.ok ? { number, ok: true } : { number, ok: false, error: result.error });
  }
  return { ok: true, value: { outcomes } };
});
