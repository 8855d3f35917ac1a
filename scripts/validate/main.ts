/**
 * `npm run validate`: starts a demo newsroom as the browser tests do, reads all of its public site, and asks validators.
 * `--without-java` leaves the Nu checker out; without that flag a check that could not be run is an error.
 */
import { randomBytes } from 'node:crypto';
import { closeDb } from '#lib/platform/db.ts';
import { step } from '#scripts/step.mjs';
import { startTestNewsroom } from '#scripts/testing/newsroom.ts';
import { clearEarlierRuns, throwAwayFolder } from '#scripts/testing/throw-away.ts';
import { build, generateClient, isBuilt } from '#server/build.ts';
import { stopAll, stopOnSignals } from '#server/stopping.ts';
import { checkAccess } from './check-access.ts';
import { checkCards, checkData } from './check-data.ts';
import { checkFeeds } from './check-feeds.ts';
import { checkHtml, checkNu, nuCheck } from './check-html.ts';
import { checkLinks } from './check-links.ts';
import { checkSitemaps } from './check-sitemaps.ts';
import { crawl } from './crawl.ts';
import { type Checked, report } from './findings.ts';
import { oneOfEach } from './one-of-each.ts';
import { prepareEveryKind } from './prepare.ts';

const withoutJava = process.argv.includes('--without-java');

stopOnSignals();
let wrong = 1;
try {
  const checks = await validate(await step('Newsroom', startNewsroom));
  wrong = report(checks, withoutJava ? [nuCheck] : []);
  console.log(wrong === 0 ? '\nNothing is wrong.' : `\n${wrong} wrong.`);
} catch (error) {
  console.error(error);
}
await closeDb();
await stopAll();
process.exit(wrong > 0 ? 1 : 0);

async function startNewsroom(note: (words: string) => void): Promise<string> {
  await generateClient();
  if (!isBuilt('.next')) await build('.next', note);
  note('starting it');
  await clearEarlierRuns();
  const { address, databaseUrl, data } = await startTestNewsroom(throwAwayFolder(), '.next');
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: address,
    NIGHTDESK_DATA: data,
    NIGHTDESK_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
  });
  note(address);
  return address;
}

async function validate(site: string): Promise<Checked[]> {
  const starts = await step('A page of every kind', prepareEveryKind);
  const visits = await step('Reading the site', async (note) => {
    const found = await crawl(site, starts);
    note(`${found.size} addresses`);
    return found;
  });
  const all = [...visits.values()];
  const pages = all.filter(({ page }) => page !== null);
  return [
    checkLinks(visits, site, starts),
    await step('html-validate', () => checkHtml(pages)),
    await step('Nu checker', () => checkNu(pages, { java: !withoutJava })),
    await step('axe', (note) => checkAccess(oneOfEach(pages, starts, site), note)),
    checkFeeds(all),
    await step('Sitemaps', () => checkSitemaps(all)),
    checkData(pages),
    checkCards(pages),
  ];
}
