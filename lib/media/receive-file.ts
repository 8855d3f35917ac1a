import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { tooManyBytes } from './refuse.ts';
import { largestUploadMb } from './rules.ts';

/** An upload on its way in: a stream, or bytes at hand. */
export type Incoming = AsyncIterable<Uint8Array> | Uint8Array;

/** What was received: its size, its first bytes, and the first half of its SHA-256, which is its key. */
export type Received = { bytes: number; head: Uint8Array; key: string };

const headBytes = 4100;

/** Writes an upload to `path` as it comes; throws `too_large` as soon as it is beyond the limit. */
export async function receiveFile(content: Incoming, path: string): Promise<Received> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  let bytes = 0;
  let head: Uint8Array = new Uint8Array();
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      bytes += chunk.byteLength;
      if (bytes > largestUploadMb * 1_000_000) throw tooManyBytes();
      if (head.byteLength < headBytes) head = Buffer.concat([head, chunk]).subarray(0, headBytes);
      hash.update(chunk);
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
  return { bytes, head, key: hash.digest('hex').slice(0, 32) };
}
