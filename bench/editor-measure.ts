import { step } from '#scripts/step.mjs';
import { anArticleOf, giveLongPast } from './editor-articles.ts';
import { signedIn, startBrowser } from './editor-browser.ts';
import { measureOpenings, type Opening } from './editor-opening.ts';
import { measureTyping, type Typing } from './editor-typing.ts';

/** All that was measured of the editor. */
export type EditorReport = { typing: Typing[]; fresh: Opening; withPast: Opening };

const lengths = [600, 10_000];

/** Measures the editor in Chromium, on the newsroom under the bench. */
export async function measureEditor(
  address: string,
  { turns, keys }: { turns: number; keys: number },
): Promise<EditorReport> {
  const browser = await startBrowser();
  try {
    const me = await signedIn(browser, address, 'editor');
    const others = [await signedIn(browser, address, 'chief'), await signedIn(browser, address, 'admin')];
    const typing: Typing[] = [];
    for (const words of lengths) {
      typing.push(
        await step(`Editor: typing in ${words} words`, async () =>
          measureTyping(
            browser,
            address,
            { me, others },
            { number: await anArticleOf(words), words, turns, keys },
          ),
        ),
      );
    }
    // After the typing: PostgreSQL tidies up for minutes what a long past has left to do.
    const [fresh, withPast] = await step('Editor: cold openings', async () => {
      const numbers = [await anArticleOf(600), await anArticleOf(600)];
      await giveLongPast(numbers[1] ?? 0);
      // The first opening of all is the server's own.
      await measureOpenings(browser, address, me, numbers, 1);
      return measureOpenings(browser, address, me, numbers, turns);
    });
    if (!fresh || !withPast) throw new Error('Nothing was opened.');
    return { typing, fresh, withPast };
  } finally {
    await browser.close();
  }
}
