import { liveSchemaVersion } from '#lib/articles/live-suggestions.ts';
import type { Failure, FieldErrors, Result } from '#lib/platform/errors.ts';

/** What lets one person into one living text, for a minute. */
export type Ticket = {
  ticket: string;
  mode: 'edit' | 'read';
  userId: string;
  name: string;
  /** Base64, 32 bytes: seals what this browser keeps, as long as the session lasts. */
  offlineKey: string;
  /** Why nobody can edit the text here: today's editor would take something out of it. Then `raw` is what it says. */
  misfit: string | null;
  raw: string | null;
  /** The fields of which the draft cannot say what the text says, with the reason. */
  unfit: FieldErrors;
};

export type TicketAnswer = Result<Ticket> & {
  /** False when nobody answered at all. */
  answered: boolean;
};

const noAnswer: Failure = { code: 'unavailable', message: 'No answer came.' };

const early = new Map<number, { answer: Promise<TicketAnswer>; at: number }>();
const freshMs = 20_000;

/** Asks ahead, while the screen is still being put together: the first `takeTicket` gets the answer. */
export function askEarly(number: number): void {
  if (!early.has(number)) early.set(number, { answer: askTicket(number), at: performance.now() });
}

/** A ticket: the one that was asked for ahead, or a new one. Never throws. */
export function takeTicket(number: number): Promise<TicketAnswer> {
  const ahead = early.get(number);
  early.delete(number);
  return ahead && performance.now() - ahead.at < freshMs ? ahead.answer : askTicket(number);
}

async function askTicket(number: number): Promise<TicketAnswer> {
  try {
    const response = await fetch(`/api/desk/articles/${number}/ticket`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ schemaVersion: liveSchemaVersion }),
      signal: AbortSignal.timeout(5000),
    });
    const body = await response.json().catch(() => null);
    if (response.ok && body) return { ok: true, value: body, answered: true };
    return { ok: false, error: body?.error ?? noAnswer, answered: body?.error !== undefined };
  } catch {
    return { ok: false, error: noAnswer, answered: false };
  }
}
