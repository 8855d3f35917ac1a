import { type Cookie, expect, request } from '@playwright/test';
import { hiddenFields } from './hidden-fields.ts';

export type Colleague = 'admin' | 'chief' | 'editor' | 'photo' | 'reporter' | 'contributor';

const sessions = new Map<Colleague, Promise<Cookie[]>>();

/** The address by which a colleague of the demo newsroom signs in. */
export function emailOf(who: Colleague): string {
  return `${who}@nightdesk.example`;
}

/** The cookies of a colleague's one session for all tests that do not end it; they sign in when it is first asked for. */
export function sessionOf(who: Colleague): Promise<Cookie[]> {
  const known = sessions.get(who) ?? signInByForm(who);
  sessions.set(who, known);
  return known;
}

// The form, sent as a browser without script sends it.
async function signInByForm(who: Colleague): Promise<Cookie[]> {
  const baseURL = process.env.E2E_ADDRESS ?? '';
  const browser = await request.newContext({ baseURL });
  const page = await (await browser.get('/sign-in')).text();
  const answer = await browser.post('/sign-in', {
    headers: { origin: baseURL },
    multipart: { ...hiddenFields(page), email: emailOf(who), password: 'nightdesk-demo' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  const { cookies } = await browser.storageState();
  await browser.dispose();
  return cookies;
}
