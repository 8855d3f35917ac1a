import { loadavg } from 'node:os';
import { wireEffects } from '#lib/wiring/wire-effects.ts';
import { step } from '#scripts/step.mjs';
import { type BoardTimes, measureBoard } from './desk-board.ts';
import { type Due, measureDue } from './desk-due.ts';
import { type FirstPublications, measureFirstPublications } from './desk-publishing.ts';
import { fillBoard } from './desk-stories.ts';
import { signedIn, startBrowser } from './editor-browser.ts';

/** All that was measured of the desk, and the machine's load before and after. */
export type DeskReport = {
  board: BoardTimes;
  publications: FirstPublications;
  due: Due[];
  load: { before: number; after: number };
};

type Settings = { due: number; stories: number; turns: number };

/** Measures the desk on the newsroom under the bench. */
export async function measureDesk(address: string, settings: Settings): Promise<DeskReport> {
  wireEffects();
  const before = loadavg()[0] ?? 0;
  const board = await step(`Desk: board of ${settings.stories}`, () => boardOf(address, settings));
  const publications = await step('Desk: first publications', measureFirstPublications);
  const due: Due[] = [];
  for (const spread of [60, 0])
    due.push(
      await step(`Desk: ${settings.due} due within ${spread || 'a'} s`, () =>
        measureDue(address, settings.due, spread),
      ),
    );
  return { board, publications, due, load: { before, after: loadavg()[0] ?? 0 } };
}

async function boardOf(address: string, { stories, turns }: Settings): Promise<BoardTimes> {
  await fillBoard(stories);
  const browser = await startBrowser();
  try {
    return await measureBoard(browser, address, await signedIn(browser, address, 'editor'), turns);
  } finally {
    await browser.close();
  }
}
