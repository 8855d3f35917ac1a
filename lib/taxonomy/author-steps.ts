import type { Subject } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { termFamily } from './merged-terms.ts';

/** The account of an author, or of one who was merged into this one; null when none of them has one. */
export async function accountOf(tx: Tx, id: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ account: string }[]>`
    SELECT user_id::text AS account FROM authors
    WHERE id IN ${termFamily('author', id)} AND user_id IS NOT NULL ORDER BY id = ${id}::uuid DESC LIMIT 1`;
  return rows[0]?.account ?? null;
}

/** Whose an author's page is: that of the person with the account. */
export function ownPageOf(account: string | null): Subject {
  return { createdById: account };
}

/** Gives an author an account instead of another; `invalid`, at the field, when there is none, or when it is another author's. */
export async function linkAccount(tx: Tx, id: string, account: string | null): Promise<void> {
  if (account !== null) await refuseTakenAccount(tx, id, account);
  await tx.$executeRaw`UPDATE authors SET user_id = NULL WHERE id IN ${termFamily('author', id)}`;
  await tx.author.update({ where: { id }, data: { userId: account }, select: { id: true } });
}

async function refuseTakenAccount(tx: Tx, id: string, account: string): Promise<void> {
  const rows = await tx.$queryRaw<{ name: string; holder: string | null }[]>`
    SELECT u.name, r.name AS holder FROM users u
    LEFT JOIN authors a ON a.user_id = u.id AND COALESCE(a.root_id, a.id) <> ${id}::uuid
    LEFT JOIN authors r ON r.id = COALESCE(a.root_id, a.id)
    WHERE u.id = ${account}::uuid`;
  const found = rows[0];
  const message = !found
    ? 'There is no such account.'
    : found.holder === null
      ? null
      : `The account of ${found.name} belongs to the author “${found.holder}” already.`;
  if (message) throw new NightdeskError('invalid', message, { fields: { accountId: message } });
}
