import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import type { LetterKind, LetterState } from '#lib/platform/prisma/enums.ts';

type LockedLetter = {
  id: string;
  kind: LetterKind;
  edition: string;
  subject: string;
  stories: number[];
  state: LetterState;
  version: number;
};

/** Holds a letter until the transaction ends; `not_found` when there is none. */
export async function lockLetter(tx: Tx, id: string): Promise<LockedLetter> {
  const [letter] = await tx.$queryRaw<LockedLetter[]>`
    SELECT id::text AS id, kind::text AS kind, edition, subject, stories, state::text AS state, version
    FROM letters WHERE id = ${id}::uuid FOR UPDATE`;
  if (!letter) throw new NightdeskError('not_found', 'There is no such letter.');
  return letter;
}

/** Throws unless the letter is still being composed, and as somebody saw it. */
export function requireDraft({ state, version }: LockedLetter, seen: number): void {
  if (state !== 'draft')
    throw new NightdeskError('conflict', 'This letter is on its way to readers already.');
  if (version !== seen)
    throw new NightdeskError(
      'conflict',
      'Somebody changed this letter meanwhile. Look at theirs before you go on; yours is still here.',
    );
}

/** Throws, at the field, when one of the stories is not live in the edition. */
export async function requireLive(tx: Tx, edition: string, stories: number[]): Promise<void> {
  const live = await tx.publication.findMany({
    where: { edition, articleNumber: { in: stories } },
    select: { articleNumber: true },
    take: stories.length,
  });
  const known = new Set(live.map(({ articleNumber }) => articleNumber));
  const missing = stories.filter((number) => !known.has(number));
  if (missing.length === 0) return;
  const message = `Readers of this edition have no article ${missing.join(' and no article ')}. Take it out, or publish it first.`;
  throw new NightdeskError('invalid', message, { fields: { stories: message } });
}
