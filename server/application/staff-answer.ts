import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isBuildAsset, isFrameworkSpelling } from '#lib/delivery/addresses.ts';
import { answerPlainly, plainPage } from '#server/plain-answer.ts';
import { deskPolicy, everyAnswer } from './policies.ts';
import { stripInternals } from './strip-request.ts';

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
  const { write, end } = response;
  let replaced = false;
  const replace = () => {
    if (replaced) return true;
    if (response.headersSent || response.statusCode < 500) return false;
    replaced = true;
    Object.assign(response, { write, end });
    const { headers, body } = plainPage(503);
    for (const name of response.getHeaderNames())
      if (/^(content-|link|vary|etag)/.test(name)) response.removeHeader(name);
    response.writeHead(503, { ...headers, 'content-length': body.byteLength });
    response.end(body);
    Object.assign(response, { write: () => true, end: () => response });
    return true;
  };
  Object.assign(response, {
    write: (...args: Parameters<typeof write>) => replace() || write.apply(response, args),
    end: (...args: Parameters<typeof end>) => (replace() ? response : end.apply(response, args)),
  });
}
