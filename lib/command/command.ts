import type { z } from 'zod';
import type { NightdeskEvent } from '#lib/audit/events.ts';
import { recordEvents } from '#lib/audit/record.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import type { Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { runCompanion } from './companion.ts';
import { runEffects } from './effects.ts';
import { parseInput } from './parse-input.ts';

/** What a command's body works with: the open transaction, who acts, and where to say what happened. */
export type CommandContext<Input> = {
  tx: Tx;
  actor: Actor;
  input: Input;
  emit: (event: NightdeskEvent) => void;
};

type Definition<Schema extends z.ZodType, Value> = {
  name: string;
  input: Schema;
  run: (context: CommandContext<z.output<Schema>>) => Promise<Value>;
};

/** A write. Called with who acts and anything at all; answers with a typed result and never throws. */
export type Command<Value> = ((actor: Actor, raw: unknown) => Promise<Result<Value>>) & {
  commandName: string;
};

/**
 * The one door for writes: parse, begin, run, record the events and what is written with them, commit, then effects. `run` throws to roll back.
 * Network and file work has no place in it.
 */
export function command<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Value>,
): Command<Value> {
  const execute = async (actor: Actor, raw: unknown): Promise<Result<Value>> => {
    try {
      const input = parseInput(definition.input, raw);
      const { value, lastEvent, events } = await db().$transaction(
        async (tx) => {
          const events: NightdeskEvent[] = [];
          const value = await definition.run({ tx, actor, input, emit: (event) => events.push(event) });
          const ids = await recordEvents(tx, actor, events);
          const recorded = events.map((event, at) => ({ event, id: ids[at] ?? 0n }));
          if (recorded.length > 0) await runCompanion({ tx, actor, recorded });
          return { value, events, lastEvent: ids.at(-1) ?? null };
        },
        { maxWait: 3000, timeout: 15_000 },
      );
      if (lastEvent !== null) await runEffects(events, lastEvent);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: toFailure(error, definition.name) };
    }
  };
  return Object.assign(execute, { commandName: definition.name });
}
