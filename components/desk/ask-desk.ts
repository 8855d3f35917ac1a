import type { ErrorCode, Failure, Result } from '#lib/platform/errors.ts';

const noAnswer: Failure = {
  code: 'unavailable',
  message: 'No answer came. The connection or the newsroom’s server is gone for the moment.',
};

/** What came of a request to the desk's endpoints; `answered` is false when its fate is unknown. */
export type Asked<Value> = Result<Value> & { answered: boolean };

/** Asks an endpoint of the desk. Never throws. */
export async function askDesk<Value>(path: string, init: RequestInit = {}): Promise<Asked<Value>> {
  try {
    const response = await fetch(path, { ...init, signal: init.signal ?? AbortSignal.timeout(20_000) });
    const body = await response.json().catch(() => null);
    if (response.ok && body !== null) return { ok: true, value: body as Value, answered: true };
    return { ok: false, error: failureOf(response, body), answered: true };
  } catch {
    return { ok: false, error: noAnswer, answered: false };
  }
}

/** Sends JSON to an endpoint of the desk. */
export function sendJson<Value>(
  method: 'PUT' | 'POST' | 'PATCH',
  path: string,
  body: unknown,
): Promise<Asked<Value>> {
  return askDesk(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The value, or an error that carries the words to show. */
export async function orThrow<Value>(asked: Promise<Asked<Value>>): Promise<Value> {
  const result = await asked;
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

function failureOf(response: Response, body: unknown): Failure {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  if (typeof error === 'object' && error !== null && 'code' in error && 'message' in error)
    return error as Failure;
  return { code: codeOfStatus(response.status), message: `The server answered ${response.status}.` };
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'unauthenticated';
  if (status === 413) return 'too_large';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'unavailable' : 'unexpected';
}
