import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Failure } from '#lib/platform/errors.ts';
import { answerPlainly } from '#server/plain-answer.ts';

const longest = 4800;
// A photograph takes its time to arrive and to be developed.
const unhurried = new Set(['/api/desk/media']);

/**
 * Sees to it that a person at the desk gets an answer within five seconds even when the database hangs: 503, and what the
 * handler says after that goes nowhere. What it was doing may still be done; saving the same text again is safe.
 */
export function answerInTime(request: IncomingMessage, response: ServerResponse, path: string): void {
  if (unhurried.has(path)) return;
  const timer = setTimeout(() => {
    if (response.headersSent || response.writableEnded) return;
    if (path.startsWith('/api/')) sayUnavailable(response);
    else answerPlainly(response, 503);
    muteHandler(response);
    request.resume();
  }, longest);
  response.once('close', () => clearTimeout(timer));
}

function sayUnavailable(response: ServerResponse): void {
  const error: Failure = {
    code: 'unavailable',
    message: 'The answer took too long. What you typed is still here; try again in a moment.',
    retryAfterSeconds: 5,
  };
  const body = JSON.stringify({ error });
  response.writeHead(503, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': '5',
  });
  response.end(body);
}

function muteHandler(response: ServerResponse): void {
  const ignored = () => response;
  Object.assign(response, {
    setHeader: ignored,
    removeHeader: ignored,
    appendHeader: ignored,
    writeHead: ignored,
    end: ignored,
    write: () => true,
    flushHeaders: ignored,
  });
}
