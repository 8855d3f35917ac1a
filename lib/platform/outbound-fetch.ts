import { lookup } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, isPublicName } from './outbound-address.ts';

/**
 * Why a request to elsewhere came to nothing: it may not go there, there is no such name, no names can be asked for at
 * all, a certificate that browsers refuse, it took too long, was sent around too often, or the line broke.
 */
export type OutboundFailure =
  | 'forbidden'
  | 'no-such-name'
  | 'no-names'
  | 'certificate'
  | 'too-slow'
  | 'too-many-redirects'
  | 'no-connection';

/** A request to elsewhere that came to nothing. Its words are for the log: they may name what nobody outside is to know. */
export class OutboundError extends Error {
  readonly failure: OutboundFailure;

  constructor(failure: OutboundFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'OutboundError';
    this.failure = failure;
  }
}

/** The world that requests go to. Tests hand in one of their own; nothing else may. */
export type Outside = {
  /** The IP addresses of a name. */
  resolve: (name: string) => Promise<string[]>;
  mayReach: (address: string, port: number) => boolean;
};

/** How to ask, where it is not as usual. */
export type OutboundOptions = {
  method?: 'GET' | 'HEAD' | 'POST';
  /** What a POST sends, as a form would; it is sent again nowhere else: give no redirects. */
  form?: URLSearchParams;
  headers?: Record<string, string>;
  /** Milliseconds for the whole, without what `before` takes. */
  patience?: number;
  mostRedirects?: number;
  /** How much of the body is read; what comes after is not waited for. */
  mostBytes?: number;
  /** Waited for before each request, redirects among them. */
  before?: (url: URL) => Promise<void>;
  outside?: Outside;
};

/** What came back. `movedTo`: where it lives since it has moved for good. */
export type OutboundAnswer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  address: string;
  movedTo: string | null;
};

/** The internet: public addresses, and the two ports of the web. */
export const internet: Outside = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  mayReach: (address, port) => (port === 80 || port === 443) && isPublicAddress(address),
};

const redirects = new Set([301, 302, 303, 307, 308]);
const forGood = new Set([301, 308]);

/**
 * Asks a web server elsewhere. It reaches nothing but the public web: each name is resolved once, every address that it has
 * is looked at, and the connection goes to one of these; so after each redirect. Throws OutboundError.
 */
export async function fetchOutside(address: string, options: OutboundOptions = {}): Promise<OutboundAnswer> {
  const { mostRedirects = 5, patience = 5000, before } = options;
  let url = webAddress(address);
  let hasMoved = true;
  let left = patience;
  for (let turn = 0; ; turn += 1) {
    await before?.(url);
    const began = performance.now();
    const { status, headers, body } = await ask(url, options, left);
    left -= performance.now() - began;
    const { location } = headers;
    if (!redirects.has(status) || location === undefined) {
      const movedTo = turn > 0 && hasMoved ? url.href : null;
      return { status, headers, body, address: url.href, movedTo };
    }
    if (turn === mostRedirects) throw new OutboundError('too-many-redirects', `redirected from ${url.href}`);
    hasMoved = hasMoved && forGood.has(status);
    url = webAddress(location, url);
  }
}

function webAddress(address: string, from?: URL): URL {
  const url = URL.canParse(address, from) ? new URL(address, from) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new OutboundError('forbidden', `no address of the web: ${address.slice(0, 200)}`);
  return url;
}

type Answer = Pick<OutboundAnswer, 'status' | 'headers' | 'body'>;

function ask(url: URL, options: OutboundOptions, patience: number): Promise<Answer> {
  const { outside = internet, mostBytes = 65_536 } = options;
  const timer = AbortSignal.timeout(Math.max(1, Math.round(patience)));
  const late = new Promise<never>((_, reject) => {
    timer.addEventListener('abort', () =>
      reject(new OutboundError('too-slow', `no answer from ${url.host}`)),
    );
  });
  const work = (async () => {
    const addresses = await reachable(url, outside);
    const response = await send(url, addresses, options, timer);
    const body = await readBody(response, mostBytes);
    return { status: response.statusCode ?? 0, headers: response.headers, body };
  })();
  return Promise.race([work, late]);
}

/** The addresses of an address's name, all of which may be reached. */
async function reachable(url: URL, outside: Outside): Promise<string[]> {
  const name = nameOf(url);
  if (!isPublicName(name)) throw new OutboundError('forbidden', `${name} is no public name`);
  const addresses = isIP(name) ? [name] : await resolved(name, outside);
  // One among several that lies inside is meant for us.
  if (!addresses.every((address) => outside.mayReach(address, portOf(url))))
    throw new OutboundError('forbidden', `${url.host} leads to ${addresses.join(', ')}`);
  return addresses;
}

async function resolved(name: string, outside: Outside): Promise<string[]> {
  try {
    const addresses = await outside.resolve(name);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    const isUnknown = codeOf(error) === 'ENOTFOUND';
    throw new OutboundError(isUnknown ? 'no-such-name' : 'no-names', `${name} was not found`, error);
  }
  throw new OutboundError('no-such-name', `${name} has no address`);
}

function send(
  url: URL,
  addresses: string[],
  { method = 'GET', headers, form }: OutboundOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const name = nameOf(url);
  const body = form?.toString();
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request({
      ...{ method, signal, host: name, port: portOf(url), path: `${url.pathname}${url.search}` },
      headers: {
        'accept-encoding': 'identity',
        accept: '*/*',
        'user-agent': 'Nightdesk',
        ...(body !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(body)),
        }),
        ...headers,
        host: url.host,
      },
      ...(isIP(name) === 0 && { servername: name }),
      agent: false,
      maxHeaderSize: 16_384,
      // The pin: what was looked at is what is connected to, whatever the name says by now.
      lookup: (_name, { all }, done) => {
        if (all) done(null, found);
        else done(null, found[0]?.address ?? '', found[0]?.family);
      },
    });
    request.on('response', resolve);
    request.on('error', (error) => reject(failureOf(error, url)));
    request.end(body);
  });
}

function readBody(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const end = () => {
      resolve(Buffer.concat(pieces).subarray(0, mostBytes));
      response.destroy();
    };
    response.on('data', (piece: Buffer) => {
      pieces.push(piece);
      size += piece.length;
      if (size >= mostBytes) end();
    });
    response.on('end', end);
    // What had come before the line broke is an answer, too.
    response.on('error', end);
    response.on('close', end);
    if (mostBytes === 0) end();
  });
}

// What every browser refuses. That an issuer is not known here says something of this machine as well.
const badCertificates = new Set([
  ...['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function failureOf(error: Error, url: URL): OutboundError {
  const failure = badCertificates.has(codeOf(error)) ? 'certificate' : 'no-connection';
  return new OutboundError(failure, `${url.host}: ${error.message}`, error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function nameOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
