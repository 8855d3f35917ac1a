/** A request that asks for a page and nothing else. */
export type PlainRequest = {
  target: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
};

type Headers = Omit<PlainRequest, 'target'>;

const longest = 8192;
const mostRemembered = 500;
const headerLine = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;
const targetText = /^\/[\x21-\x7e]*$/;
// With one of these a request has a body, changes the connection or wants a part: the full parser's business.
const notPlain = new Set([
  'content-length',
  'transfer-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'range',
  'http2-settings',
  'proxy-connection',
]);
const remembered = new Map<string, Headers | null>();

/**
 * Reads a chunk of a connection that holds exactly one GET without a body, in the plainest grammar. Null for anything
 * else, which is no judgement: the full parser decides.
 */
export function readPlainRequest(chunk: Buffer): PlainRequest | null {
  if (chunk.byteLength > longest) return null;
  const text = chunk.toString('latin1');
  if (!text.startsWith('GET /')) return null;
  const lineEnd = text.indexOf('\r\n');
  if (lineEnd < 0 || text.indexOf('\r\n\r\n', lineEnd) !== text.length - 4) return null;
  if (!text.startsWith(' HTTP/1.1', lineEnd - 9)) return null;
  const target = text.slice(4, lineEnd - 9);
  if (!targetText.test(target)) return null;
  const headers = readHeaders(text.slice(lineEnd + 2, -4));
  return headers && { target, ...headers };
}

// Browsers and tools send the same block of headers again and again.
function readHeaders(block: string): Headers | null {
  const known = remembered.get(block);
  if (known !== undefined) return known;
  const headers = parseHeaders(block);
  if (remembered.size >= mostRemembered) remembered.clear();
  if (block.length <= 1024) remembered.set(block, headers);
  return headers;
}

function parseHeaders(block: string): Headers | null {
  const seen = new Map<string, string>();
  for (const line of block.split('\r\n')) {
    const [, name, value] = headerLine.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    const lower = name.toLowerCase();
    if (notPlain.has(lower)) return null;
    if (seen.has(lower) && (lower === 'host' || lower === 'accept-encoding' || lower === 'if-none-match'))
      return null;
    seen.set(lower, value.trim());
  }
  if (!seen.has('host') || (seen.get('connection') ?? 'keep-alive').toLowerCase() !== 'keep-alive')
    return null;
  return { acceptEncoding: seen.get('accept-encoding'), ifNoneMatch: seen.get('if-none-match') };
}
