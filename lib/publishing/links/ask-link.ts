import { env } from '#lib/platform/env.ts';
import {
  fetchOutside,
  internet,
  OutboundError,
  type OutboundFailure,
  type Outside,
} from '#lib/platform/outbound-fetch.ts';
import type { LinkStatus } from '#lib/platform/prisma/enums.ts';

/** Whether an address answers readers. `reason`: an HTTP status, or why not, in words for the desk. */
export type LinkOutcome = { status: LinkStatus; reason: string; movedTo: string | null };

/** How links are asked: after a wait for each server's turn, in a world that only tests choose. */
export type Asking = { before?: (url: URL) => Promise<void>; outside?: Outside };

// The name of a server that stands at the root of all names: where it is not found, no name is.
const surelyThere = 'a.root-servers.net';

/**
 * Asks an address whether it answers; `no-names` when this machine can ask for no name at all, which says nothing of the
 * address. Broken is what no reader gets; that a robot was refused, or a server is slow or ill, is `unknown`.
 */
export async function askLink(address: string, asking: Asking = {}): Promise<LinkOutcome | 'no-names'> {
  try {
    const { status, movedTo } = await askOnceOrTwice(address, asking);
    return outcomeOfStatus(status, movedTo);
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    const { failure } = error;
    if (failure === 'no-names') return failure;
    if (failure === 'no-such-name' && !(await areNamesFound(asking))) return 'no-names';
    return outcomeOfFailure[failure];
  }
}

// Many servers answer a HEAD wrongly, or not at all: what is bad news is asked for again as a browser would.
async function askOnceOrTwice(address: string, asking: Asking) {
  const options = { ...asking, mostBytes: 0, headers: { 'user-agent': userAgent() } };
  const head = await fetchOutside(address, { ...options, method: 'HEAD' }).catch((error: unknown) => {
    if (error instanceof OutboundError && error.failure === 'no-connection') return null;
    throw error;
  });
  if (head && head.status < 400) return head;
  const headers = { ...options.headers, range: 'bytes=0-1023' };
  return fetchOutside(address, { ...options, headers });
}

function outcomeOfStatus(status: number, movedTo: string | null): LinkOutcome {
  const reason = String(status);
  if (status === 404 || status === 410) return { status: 'broken', reason, movedTo: null };
  // 416: it is there, and shorter than the part that was asked for.
  const answers = (status >= 200 && status < 400) || status === 416;
  return { status: answers ? 'answers' : 'unknown', reason, movedTo: answers ? movedTo : null };
}

const unknown = (reason: string): LinkOutcome => ({ status: 'unknown', reason, movedTo: null });
const broken = (reason: string): LinkOutcome => ({ status: 'broken', reason, movedTo: null });

const outcomeOfFailure: Record<Exclude<OutboundFailure, 'no-names'>, LinkOutcome> = {
  'no-such-name': broken('there is no such site'),
  certificate: broken('its certificate is not valid'),
  // What lies inside is not told: not even that it is there.
  forbidden: unknown('not looked at'),
  'too-slow': unknown('too slow'),
  'too-many-redirects': unknown('too many redirects'),
  'no-connection': unknown('no connection'),
};

async function areNamesFound({ outside = internet }: Asking): Promise<boolean> {
  try {
    return (await outside.resolve(surelyThere)).length > 0;
  } catch {
    return false;
  }
}

function userAgent(): string {
  return `Nightdesk (looks whether links of stories answer; ${env().PUBLIC_URL})`;
}
