import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import { NightdeskError } from '#lib/platform/errors.ts';

// Far beyond any refusal's own limit: a request that never ends is cut off.
const longestRequest = 200_000_000;

/** Hands the multipart field `file` to `take` while it is still arriving; the rest of the request is read and dropped. */
export async function readUpload<Value>(
  request: Request,
  take: (filename: string, content: AsyncIterable<Uint8Array>) => Promise<Value>,
): Promise<Value> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data\s*;/i.test(type)) throw noFile();
  const parser = openParser(type);
  const taking: Promise<Value>[] = [];
  parser.on('file', (field, content, { filename }) => {
    if (field !== 'file' || taking.length > 0) return void content.resume();
    const taken = take(filename ?? '', content.iterator({ destroyOnReturn: false }));
    // Whoever refuses stops reading: what still comes must flow on, or the answer would never be read.
    taken.catch(() => content.resume());
    taking.push(taken);
  });
  const whole = pass(Readable.fromWeb(request.body as NodeReadableStream), parser);
  const [arrived, first] = await Promise.allSettled([
    whole,
    whole.catch(() => undefined).then(() => taking[0]),
  ]);
  if (arrived.status === 'rejected') throw arrived.reason;
  if (first.status === 'rejected') throw first.reason;
  if (taking.length === 0) throw noFile();
  return first.value as Value;
}

function pass(source: Readable, parser: busboy.Busboy): Promise<void> {
  return new Promise((resolve, reject) => {
    let length = 0;
    source.on('data', (chunk: Uint8Array) => {
      length += chunk.byteLength;
      if (length > longestRequest) source.destroy(new Error('an upload without end'));
    });
    source.on('error', (error) => parser.destroy(error));
    parser.on('close', resolve);
    parser.on('error', (cause) => reject(new NightdeskError('invalid', 'This upload broke off.', { cause })));
    source.pipe(parser);
  });
}

function openParser(contentType: string): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 5, fieldSize: 1000, parts: 6 },
    });
  } catch (error) {
    throw new NightdeskError('invalid', 'This upload cannot be read.', { cause: error });
  }
}

function noFile(): NightdeskError {
  const message = 'Choose a photograph to upload.';
  return new NightdeskError('invalid', message, { fields: { file: message } });
}
