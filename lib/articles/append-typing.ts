import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { requireSession } from '#lib/users/steps.ts';
import { articleNumber } from './input.ts';
import { appendLive } from './live-store.ts';
import { holdDraft, noSuchArticle } from './steps.ts';

const appendTypingInput = z.strictObject({
  number: articleNumber,
  /** The session that types (its stored hash): it must still be open, and its account is asked for its rights again. */
  session: z.instanceof(Uint8Array),
  update: z.instanceof(Uint8Array),
  /** Who stores it, told to every instance: whoever reads it there has it already. */
  from: z.string().max(40).optional(),
});

/** Stores what somebody typed into an open living text; its form has been checked by who received it. */
export const appendTyping = command({
  name: 'append-typing',
  input: appendTypingInput,
  run: async ({ tx, actor, input: { number, session, update, from } }) => {
    const typist = await requireSession(tx, actor, session);
    await holdDraft(tx, typist, number, 'article:edit');
    const seq = await appendLive(tx, number, update, userIdOf(typist), from);
    if (seq === null) throw noSuchArticle(number);
    return { seq };
  },
});
