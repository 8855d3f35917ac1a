import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isBuildAsset, isFrameworkSpelling } from '#lib/delivery/addresses.ts';
import { answerPlainly } from '#server/plain-answer.ts';
import { answerInTime } from './answer-in-time.ts';
import { deskPolicy, everyAnswer } from './policies.ts';
import { stripInternals } from './strip-request.ts';

// Headers that speak of the page that is not sent.
const ofThePage = /^(content-|link|vary|etag|cache-control)/;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Settings = { publicUrl: string; development: boolean; behindDelivery: boolean };

/** Answers the desk, accounts, interfaces and build files: never stored outside, and scripts run by this answer's nonce alone. */
export function answerStaff(settings: Settings, handler: Handler) {
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    stripInternals(request);
    if (!settings.behindDelivery) forgetForwarded(request);
    for (const [name, value] of Object.entries(everyAnswer(settings.publicUrl)))
      response.setHeader(name, value);
    if (isFrameworkSpelling(path)) return answerPlainly(response, 404);
    if (!isBuildAsset(path)) {
      if (!settings.development) answerInTime(request, response, path);
      const policy = deskPolicy(randomBytes(16).toString('base64'), settings.development);
      // Next takes the nonce for its own scripts from the request.
      request.headers['content-security-policy'] = policy;
      response.setHeader('content-security-policy', policy);
      response.setHeader('cache-control', 'no-store');
      if (!settings.development && wantsDocument(request)) replaceFailures(response);
    }
    return handler(request, response);
  };
}

// Without delivery in front nobody has checked what these headers claim.
function forgetForwarded(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers))
    if (/^(x-forwarded-|forwarded$|x-real-ip$)/.test(name)) delete request.headers[name];
}

function wantsDocument(request: IncomingMessage): boolean {
  return (
    request.method === 'GET' && !request.headers.rsc && request.headers.accept?.includes('text/html') === true
  );
}

/** Puts a plain 503 page in place of a document that could not be rendered: Next's own needs scripts to say anything. */
function replaceFailures(response: ServerResponse): void {
  const { write, end, flushHeaders, writeHead } = response;
  const real = { write, end, flushHeaders, writeHead };
  let replaced = false;
  const failed = () => {
    if (!replaced && !response.headersSent && response.statusCode >= 500) {
      replaced = true;
      Object.assign(response, real);
      for (const name of response.getHeaderNames()) if (ofThePage.test(name)) response.removeHeader(name);
      answerPlainly(response, 503);
      Object.assign(response, intercepted);
    }
    return replaced;
  };
  const intercepted = {
    write: (...args: Parameters<typeof real.write>) => failed() || real.write.apply(response, args),
    end: (...args: Parameters<typeof real.end>) => (failed() ? response : real.end.apply(response, args)),
    flushHeaders: () => failed() || real.flushHeaders.call(response),
    writeHead: (status: number, ...rest: []) => {
      response.statusCode = status;
      return failed() ? response : real.writeHead.call(response, status, ...rest);
    },
  };
  Object.assign(response, intercepted);
}
