'use server';

import { headers } from 'next/headers';
import { requireSameOrigin } from '#app/kit/same-origin.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { saveSection } from '#lib/taxonomy/save-section.ts';
import { openNewsroom } from '#lib/users/open-newsroom.ts';
import { enterDesk } from '../enter-desk.ts';
import { formText } from '../form-text.ts';

/** What the form shows after an answer that was no. */
export type SetupState = { newsroom: string; name: string; email: string; failure: Failure } | null;

/** The setup form's action: opens the newsroom with a first section, and signs its admin in. */
export async function setupAction(_before: SetupState, form: FormData): Promise<SetupState> {
  const [newsroom, name, email] = [
    formText(form, 'newsroom'),
    formText(form, 'name'),
    formText(form, 'email'),
  ];
  const password = formText(form, 'password');
  const opened = await open({ link: formText(form, 'link'), newsroom, name, email, password });
  const failure = opened.ok ? await enterDesk(email, password, '/desk') : opened.error;
  return { newsroom, name, email, failure };
}

async function open(raw: Record<string, string>): Promise<Result<unknown>> {
  try {
    requireSameOrigin(await headers());
    const opened = await openNewsroom(systemActor, raw);
    // A story needs a section to stand in; the admin renames it, or makes others.
    return opened.ok ? await saveSection(systemActor, { slug: 'news', name: 'News', position: 0 }) : opened;
  } catch (error) {
    return { ok: false, error: toFailure(error, 'setup') };
  }
}
