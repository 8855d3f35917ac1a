'use server';

import { runAction } from '#app/kit/action.ts';
import { saveSiteSettings } from '#lib/publishing/site/save-site-settings.ts';

/** Says anew what the site tells machines of the newsroom. */
export async function save(input: unknown) {
  return runAction(saveSiteSettings, input);
}
