import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainRequest } from './plain-request.ts';

const read = (text: string) => readPlainRequest(Buffer.from(text, 'latin1'));

test('a plain GET is read', () => {
  const text = 'GET /world?cursor=c HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\nIf-None-Match: "a"\r\n\r\n';
  expect(read(text)).toEqual({ target: '/world?cursor=c', acceptEncoding: 'br', ifNoneMatch: '"a"' });
});

test.each([
  ['another method', 'POST / HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['an older protocol', 'GET / HTTP/1.0\r\nHost: x\r\n\r\n'],
  ['an absolute target', 'GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a space in the target', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['no host', 'GET / HTTP/1.1\r\nAccept: */*\r\n\r\n'],
  ['two hosts', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n'],
  ['a declared body', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n'],
  ['a chunked body', 'GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n'],
  ['a space before the colon', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length : 5\r\n\r\n'],
  ['a folded line', 'GET / HTTP/1.1\r\nHost: x\r\nAccept: a\r\n b\r\n\r\n'],
  ['bare line feeds', 'GET / HTTP/1.1\nHost: x\n\n'],
  ['a bare carriage return', 'GET / HTTP/1.1\r\nHost: x\rContent-Length: 5\r\n\r\n'],
  ['a second request behind it', 'GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['only a part of it', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ['a wish to close', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ['an upgrade', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ['a wish for a part', 'GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=0-1\r\n\r\n'],
  ['a NUL', 'GET / HTTP/1.1\r\nHost: x\0\r\n\r\n'],
])('%s is left to the full parser', (_what, text) => {
  expect(read(text)).toBeNull();
  // Once more: what is remembered of a header block must not change the judgement.
  expect(read(text)).toBeNull();
});

test('no bytes make it throw, and no header that begins a body is ever overlooked', () => {
  const piece = fc.constantFrom(
    'content-length: 3',
    'Transfer-Encoding: chunked',
    'x: y',
    ' folded',
    'Host: x',
    'a:b',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 6 }), (lines) => {
      const request = read(`GET / HTTP/1.1\r\nHost: x\r\n${lines.join('\r\n')}\r\n\r\n`);
      if (request) expect(lines.join('\n')).not.toMatch(/content-length|transfer-encoding/i);
    }),
  );
});
