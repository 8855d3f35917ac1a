import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer as a handler gave it. */
export type Captured = { status: number; headers: Map<string, string>; body: Buffer };

type Finish = () => void;

/**
 * Holds back what a handler writes to the response; once it ends, `decide` is given the whole and writes the real answer
 * through the response's own methods. An answer may be as large as a page or a rendition: nothing is streamed.
 */
export function captureResponse(
  response: ServerResponse,
  decide: (captured: Captured, send: (captured: Captured) => void) => void,
): void {
  const real = { writeHead: response.writeHead, write: response.write, end: response.end };
  const chunks: Buffer[] = [];
  let ended = false;

  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const send = ({ status, headers, body }: Captured) => {
    Object.assign(response, real);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.writeHead(status, { ...Object.fromEntries(headers), 'content-length': body.byteLength });
    response.end(response.req.method === 'HEAD' ? undefined : body);
  };
  const writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object' && part !== null);
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    return response;
  };
  const write = (chunk: unknown, encoding?: unknown, done?: unknown) => {
    take(chunk, encoding);
    callLast(encoding, done);
    return true;
  };
  const end = (chunk?: unknown, encoding?: unknown, done?: unknown) => {
    if (ended) return response;
    ended = true;
    take(chunk, encoding);
    const captured = {
      status: response.statusCode,
      headers: headersOf(response),
      body: Buffer.concat(chunks),
    };
    decide(captured, (final) => {
      send(final);
      callLast(chunk, encoding, done);
    });
    return response;
  };
  Object.assign(response, { writeHead, write, end, flushHeaders: () => undefined });
}

function headersOf(response: ServerResponse): Map<string, string> {
  return new Map(
    Object.entries(response.getHeaders()).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}

function callLast(...candidates: unknown[]): void {
  const callback = candidates.find((candidate): candidate is Finish => typeof candidate === 'function');
  if (callback) process.nextTick(callback);
}
