import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { Role } from '#lib/platform/prisma/enums.ts';
import { articleNumber } from './input.ts';
import { appending } from './live-store.ts';
import { assertRight, noSuchArticle } from './steps.ts';
import type { Stage } from './types.ts';

const appendTypingInput = z.strictObject({
  number: articleNumber,
  /** The session that types (its stored hash): it must still be open, and its account is asked for its rights again. */
  session: z.instanceof(Uint8Array),
  update: z.instanceof(Uint8Array),
  /** Who stores it, told to every instance: whoever reads it there has it already. */
  from: z.string().max(40).optional(),
});

type Typing = z.output<typeof appendTypingInput> & { userId: string | null };

/** Stores what somebody typed into an open living text; its form has been checked by who received it. */
export const appendTyping = command({
  name: 'append-typing',
  input: appendTypingInput,
  run: async ({ tx, actor, input }) => {
    const stored = await storeTyping(tx, { ...input, userId: userIdOf(actor) });
    if (!stored) throw new NightdeskError('unauthenticated', 'This session is over.');
    const { userId, name, role, seq, ...draft } = stored;
    if (seq === null) throw noSuchArticle(input.number);
    assertRight({ kind: 'user', id: userId, name, role }, 'article:edit', { ...draft, number: input.number });
    return { seq };
  },
});

type StoredTyping = {
  userId: string;
  name: string;
  role: Role;
  stage: Stage;
  assigneeId: string | null;
  createdById: string | null;
  seq: bigint | null;
};

/**
 * Holds the session, its account and the draft as they are until commit, and stores the piece. Answers with all that the
 * right depends on, to be checked before the commit; null when the session is over, without `seq` when there is no such text.
 */
async function storeTyping(tx: Tx, typing: Typing): Promise<StoredTyping | null> {
  // One statement for each key of everybody who types: every question more would be the dearest part of it.
  const rows = await tx.$queryRaw<StoredTyping[]>`
    WITH typist AS MATERIALIZED (
      SELECT u.id, u.name, u.role FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token_hash = ${new Uint8Array(typing.session)} AND s.expires_at > now() AND u.deactivated_at IS NULL
        AND u.id = ${typing.userId}::uuid
      FOR SHARE
    ), draft AS MATERIALIZED (
      SELECT typist.id AS user_id, d.stage, d.assignee_id, a.created_by
      FROM typist, drafts d JOIN articles a ON a.number = d.article_number
      WHERE d.article_number = ${typing.number}
      FOR SHARE OF d
    ), ${appending(typing, Prisma.sql`SELECT user_id FROM draft`)}
    SELECT typist.id::text AS "userId", typist.name, typist.role::text AS role, draft.stage::text AS stage,
           draft.assignee_id::text AS "assigneeId", draft.created_by::text AS "createdById", told.seq
    FROM typist LEFT JOIN draft ON true LEFT JOIN told ON true`;
  return rows[0] ?? null;
}
