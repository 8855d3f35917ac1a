import { NightdeskError } from '#lib/platform/errors.ts';

/** The largest JSON body a desk endpoint reads, in bytes: a document's own limit is 2 MB, and it comes with its fields. */
const largestJson = 3_000_000;

/** Reads a request's JSON body; `too_large` before the whole of it was read, `unsupported` or `invalid` when it is none. */
export async function readJson(request: Request, limit = largestJson): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new NightdeskError('unsupported', 'Send this as application/json.');
  const text = await readText(request, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new NightdeskError('invalid', 'This is not JSON.');
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(limit: number): NightdeskError {
  return new NightdeskError('too_large', `This is too large to accept: at most ${limit / 1_000_000} MB.`);
}
