'use server';

import { runAction } from '#app/kit/action.ts';
import { setRequirementLevels } from '#lib/workflow/set-requirement-levels.ts';

/** Says how strict the newsroom is. */
export async function setLevels(input: unknown) {
  return runAction(setRequirementLevels, input);
}
