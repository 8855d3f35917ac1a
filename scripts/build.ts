/** `npm run build`: the production build, if the sources have changed since the last one. */
import { step } from '#scripts/step.mjs';
import { build, generateClient, isBuilt } from '#server/build.ts';

await step('Database client', async (note) => note((await generateClient()) ? 'made' : 'as before'));
await step('Build', async (note) => {
  const made = !isBuilt('.next');
  if (made) await build('.next', note);
  note(made ? 'made' : 'as before');
});
