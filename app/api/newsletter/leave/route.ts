import { leaveNewsletter } from '#lib/newsletter/leave-newsletter.ts';
import { choosingAddress } from '#lib/newsletter/reader-links.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { statusOfCode } from '#lib/platform/errors.ts';

const plain = { 'content-type': 'text/plain; charset=utf-8' };

/** Leaving with one click: a mail program posts here, with no cookie and from anywhere (RFC 8058). The key is the right. */
export async function POST(request: Request): Promise<Response> {
  const left = await leaveNewsletter(systemActor, { key: keyOf(request) });
  if (left.ok) return new Response('You have left the newsletter.\n', { headers: plain });
  return new Response(`${left.error.message}\n`, { status: statusOfCode[left.error.code], headers: plain });
}

/** Whoever follows the address in a browser is asked first: programs follow links too. */
export function GET(request: Request): Response {
  return Response.redirect(choosingAddress(encodeURIComponent(keyOf(request))), 303);
}

function keyOf(request: Request): string {
  return new URL(request.url).searchParams.get('key') ?? '';
}
