import { headers } from 'next/headers';
import type { Command } from '#lib/command/command.ts';
import { NightdeskError, type Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { currentActor } from './actor.ts';
import { requireSameOrigin } from './same-origin.ts';

/** Runs a command for the person behind a server action. Never throws: whatever happens is a Result that a form can show. */
export async function runAction<Value>(command: Command<Value>, raw: unknown): Promise<Result<Value>> {
  try {
    requireSameOrigin(await headers());
    const actor = await currentActor();
    if (!actor) throw signedOut();
    return await command(actor, raw);
  } catch (error) {
    return { ok: false, error: toFailure(error, `action ${command.commandName}`) };
  }
}

/** What somebody hears whose session is over. */
export function signedOut(): NightdeskError {
  return new NightdeskError(
    'unauthenticated',
    'You are signed out. Sign in again; what you typed is still here.',
  );
}
