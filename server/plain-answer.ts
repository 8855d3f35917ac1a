import type { ServerResponse } from 'node:http';

const words: Record<number, [title: string, text: string]> = {
  400: ['Bad request', 'This request could not be understood.'],
  404: ['Not found', 'There is nothing at this address.'],
  405: ['Not allowed', 'This address does not take such a request.'],
  413: ['Too large', 'What was sent is larger than this address takes.'],
  503: ['Back in a moment', 'This page cannot be shown right now. Please try again in a moment.'],
  504: ['Back in a moment', 'The answer took too long. Please try again in a moment.'],
};

const style =
  'body{font:1.125rem/1.5 Georgia,serif;max-width:34rem;margin:18vh auto;padding:0 1.25rem;color:#1a1a1a}';

/** A small page that needs nothing else to work: for when the application cannot answer. */
export function plainPage(status: number): { headers: Record<string, string>; body: Buffer } {
  const [title, text] = words[status] ?? ['Something went wrong', 'Please try again in a moment.'];
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><h1>${title}</h1><p>${text}</p></html>`;
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
  if (status >= 503) headers['retry-after'] = '5';
  return { headers, body: Buffer.from(html) };
}

/** Answers with the plain page of the status, unless an answer has already begun: then the connection is cut. */
export function answerPlainly(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { headers, body } = plainPage(status);
  response.writeHead(status, { ...headers, 'content-length': body.byteLength, connection: 'close' });
  response.end(body);
}
