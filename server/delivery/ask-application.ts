import { Agent, type IncomingMessage, request } from 'node:http';
import type { Answer } from '#lib/delivery/types.ts';

const renderTimeout = 4800;
const largestAnswer = 16 * 1024 * 1024;
const renderSockets = 32;
const mostWaiting = 512;

const lastsHeader = 'x-nightdesk-lasts';

const notPassedOn = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
  'set-cookie',
  'vary',
]);

/** Asks the application for readers' pages over its socket: bare requests, with nothing of the reader's own in them. */
export function readerUpstream(socketPath: string, publicUrl: string): (key: string) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true, maxSockets: renderSockets, maxFreeSockets: 8 });
  const site = new URL(publicUrl);
  const headers = {
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    accept: 'text/html,*/*',
  };
  let waiting = 0;
  return (key) => {
    if (waiting >= mostWaiting) return Promise.reject(new Error('too many pages are being rendered'));
    waiting += 1;
    return askAgain({ agent, socketPath, path: key, headers }).finally(() => {
      waiting -= 1;
    });
  };
}

type Ask = { agent: Agent; socketPath: string; path: string; headers: Record<string, string> };

// A kept socket may have been closed by the other side just before it was used: that is no failure of the page.
async function askAgain(question: Ask): Promise<Answer> {
  try {
    return await ask(question);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error;
    return ask(question);
  }
}

function ask({ agent, socketPath, path, headers }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const askedAt = performance.now();
    const outgoing = request({ agent, socketPath, path, headers, method: 'GET' });
    // A deadline for the whole answer: a socket timeout would start anew with every byte.
    const deadline = setTimeout(() => outgoing.destroy(new Error('the render took too long')), renderTimeout);
    outgoing.on('error', (error) => {
      clearTimeout(deadline);
      reject(error);
    });
    outgoing.on('response', (incoming) => {
      readBody(incoming)
        .then((body) => resolve(toAnswer(incoming, body, performance.now() - askedAt)), reject)
        .finally(() => clearTimeout(deadline));
    });
    outgoing.end();
  });
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > largestAnswer) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toAnswer(incoming: IncomingMessage, body: Buffer, took: number): Answer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !notPassedOn.has(name))
      headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const status = incoming.statusCode ?? 502;
  const names = (headers['cache-tag'] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const { [lastsHeader]: lasts, ...shown } = headers;
  const keep = howLongToKeep(status, headers, names);
  if (lasts === undefined) return { status, headers, body, names, keep };
  // Counted from the question on: rather too early than too late.
  return { status, headers: shown, body, names, keep, lasts: Number(lasts) - took };
}

function howLongToKeep(status: number, headers: Record<string, string>, names: string[]): Answer['keep'] {
  const control = headers['cache-control'] ?? '';
  if (/\b(no-store|private)\b/.test(control)) return 'no';
  if (status === 200 && /\bimmutable\b/.test(control)) return 'until-dropped';
  if (names.length === 0) return 'no';
  if (status === 404) return 'briefly';
  return status === 200 || status === 301 || status === 308 || status === 410 ? 'until-dropped' : 'no';
}
