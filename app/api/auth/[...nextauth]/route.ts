import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { failureAnswer } from '#app/kit/answer.ts';
import { authOptions } from '#app/kit/auth-options.ts';
import { requireSameOrigin } from '#app/kit/same-origin.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

// next-auth's other doors (its log, session updates from the browser) have no use here and stay shut.
const doors = {
  GET: new Set(['csrf', 'session', 'providers', 'signin', 'signout', 'error']),
  POST: new Set(['callback', 'signout']),
};

const handle = (method: keyof typeof doors) => async (request: NextRequest, context: Context) => {
  try {
    const { nextauth } = await context.params;
    if (!doors[method].has(nextauth[0] ?? ''))
      throw new NightdeskError('not_found', 'There is nothing here.');
    if (method === 'POST') refuseOtherSites(request.headers);
    return await NextAuth(request, context, authOptions());
  } catch (error) {
    return failureAnswer(toFailure(error, 'next-auth'));
  }
};

// A client that is no browser sends neither header; next-auth's own double-submitted token speaks for it.
function refuseOtherSites(headers: Headers): void {
  if (headers.has('origin') || headers.has('sec-fetch-site')) requireSameOrigin(headers);
}

export const GET = handle('GET');
export const POST = handle('POST');
