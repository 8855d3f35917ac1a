import { type Failure, type Result, statusOfCode } from '#lib/platform/errors.ts';

const notKept = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/** A Result as a JSON answer: the value with `status`, or `{ error }` with the status of its code. */
export function answerOf(result: Result<unknown>, status = 200): Response {
  if (result.ok) return Response.json(result.value, { status, headers: notKept });
  return failureAnswer(result.error);
}

/** A failure as a JSON answer. */
export function failureAnswer(error: Failure): Response {
  const headers: Record<string, string> = { ...notKept };
  if (error.retryAfterSeconds !== undefined) headers['retry-after'] = String(error.retryAfterSeconds);
  return Response.json({ error }, { status: statusOfCode[error.code], headers });
}
