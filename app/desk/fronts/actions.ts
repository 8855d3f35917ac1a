'use server';

import { headers } from 'next/headers';
import { runAction, signedOut } from '#app/kit/action.ts';
import { currentActor } from '#app/kit/actor.ts';
import { requireSameOrigin } from '#app/kit/same-origin.ts';
import { cancelFrontSchedule } from '#lib/fronts/cancel-front-schedule.ts';
import { endTicker as end } from '#lib/fronts/end-ticker.ts';
import { frontRef } from '#lib/fronts/front-input.ts';
import { publishFront } from '#lib/fronts/publish-front.ts';
import { findFront, listFrontVersions } from '#lib/fronts/queries.ts';
import { restoreFront } from '#lib/fronts/restore-front.ts';
import { saveFrontDraft } from '#lib/fronts/save-front-draft.ts';
import { scheduleFront } from '#lib/fronts/schedule-front.ts';
import { setTicker as set } from '#lib/fronts/set-ticker.ts';
import { listAssets } from '#lib/media/queries.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError, type Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { searchPublications } from '#lib/reader/search-publications.ts';
import { shownFront, storyOf } from './shown-front.ts';

/** Keeps how a page is arranged, and answers with what would stand on it. */
export async function save(input: unknown) {
  return await read('save-front-draft', async (actor) => {
    const saved = await runAction(saveFrontDraft, input);
    if (!saved.ok) return saved;
    const { edition, page } = frontRef.loose().parse(input);
    const front = await findFront(actor, { edition, page });
    const shown = await shownFront(edition, front?.layout ?? []);
    return { ok: true, value: { ...saved.value, shown } };
  });
}

/** Gives readers the draft. */
export async function publish(input: unknown) {
  return runAction(publishFront, input);
}

/** Sets when readers get the draft by itself. */
export async function schedule(input: unknown) {
  return runAction(scheduleFront, input);
}

/** Takes that back. */
export async function cancelSchedule(input: unknown) {
  return runAction(cancelFrontSchedule, input);
}

/** Makes what readers once had the draft again. */
export async function restore(input: unknown) {
  return runAction(restoreFront, input);
}

/** Puts a line above the fronts. */
export async function setTicker(input: unknown) {
  return runAction(set, input);
}

/** Takes it away. */
export async function endTicker(input: unknown) {
  return runAction(end, input);
}

/** What readers once had of a page. */
export async function versions(input: { edition: string; page: string; before?: number }) {
  return await read('front-versions', async (actor) => {
    const { edition, page } = frontRef.loose().parse(input);
    const before = typeof input.before === 'number' ? input.before : undefined;
    return { ok: true, value: await listFrontVersions(actor, { edition, page }, before) };
  });
}

/** Photographs of the library that have these words. */
export async function findPhotos(input: { q: string }) {
  return await read('front-photos', async (actor) => {
    authorize(actor, 'front:edit');
    const { rows } = await listAssets(String(input.q));
    const found = rows
      .slice(0, 12)
      .map(({ id, key, width, height, widths, caption, credit, alt, filename }) => ({
        ...{ id, name: caption || filename },
        image: { key, width, height, widths, caption, credit, alt },
      }));
    return { ok: true, value: found };
  });
}

/** Live stories of an edition that have these words. */
export async function findStories(input: { edition: string; q: string }) {
  return await read('front-stories', async (actor) => {
    authorize(actor, 'front:edit');
    const { hits } = await searchPublications(String(input.edition), String(input.q));
    return { ok: true, value: hits.slice(0, 12).map(storyOf) };
  });
}

// What is asked, as runAction runs what is done.
async function read<Value>(
  name: string,
  run: (actor: Actor) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    requireSameOrigin(await headers());
    const actor = await currentActor();
    if (!actor) throw signedOut();
    return await run(actor);
  } catch (error) {
    const cause =
      error instanceof Error && error.name === 'ZodError'
        ? new NightdeskError('invalid', 'This cannot be accepted.')
        : error;
    return { ok: false, error: toFailure(cause, `action ${name}`) };
  }
}
