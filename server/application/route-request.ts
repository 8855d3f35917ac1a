import type { IncomingMessage, ServerResponse } from 'node:http';
import { isReaderPath, parseAddress } from '#lib/delivery/addresses.ts';
import { declaresTooMuch } from '#lib/delivery/body-limit.ts';
import { pageKey } from '#lib/delivery/page-key.ts';
import { log } from '#lib/platform/log.ts';
import { answerPlainly } from '#server/plain-answer.ts';
import { answerHealth } from './health.ts';

/** Answers a request, given its key (a reader's) or its path (staff's). */
type Answerer = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void>;

/** Sends each request to who answers it: readers' pages by their key, everything else by its path. */
export function routeRequest(reader: Answerer, staff: Answerer) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = parseAddress(request.url ?? '')?.path;
    if (path === undefined) answerPlainly(response, 400);
    else if (isDisguised(request.url ?? '', path)) answerPlainly(response, 404);
    else if (declaresTooMuch(path, request.headers['content-length'])) answerPlainly(response, 413);
    else if (!answerHealth(path, response)) {
      const key = readerKey(request, path);
      const answering = key === null ? staff(request, response, path) : reader(request, response, key);
      answering.catch((error) => {
        log().error({ err: error, path }, 'a request failed');
        answerPlainly(response, 503);
      });
    }
  };
}

function readerKey(request: IncomingMessage, path: string): string | null {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && isReaderPath(path) ? pageKey(request.url ?? '') : null;
}

// The desk's first word written otherwise ("/%64esk") would be the desk's here and a reader's unknown page for Next.
function isDisguised(url: string, path: string): boolean {
  return !isReaderPath(path) && !url.startsWith(`/${path.split('/')[1] ?? ''}`);
}
