/** `npm run build`: the production build, if the sources have changed since the last one. */
import { step } from '#scripts/step.mjs';
import { build, generateClient, isBuilt } from '#server/build.ts';

await step('Database client', async (note) => note((await generateClient()) ? 'made' : 'as before'));
await step('Build', async (note) => (isBuilt('.next') ? note('as before') : build('.next', note)));
