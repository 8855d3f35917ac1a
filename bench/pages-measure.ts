import { step } from '#scripts/step.mjs';
import { serveBarePages } from './bare-pages.ts';
import { startBrowser } from './editor-browser.ts';
import { get } from './fetch-page.ts';
import { type PageKind, pageKinds } from './page-kinds.ts';
import { type FileKind, fileKinds, type Visit, visit } from './page-visit.ts';
import { median } from './statistics.ts';

/** A kind of page as visits found it, beside its bare twin; bytes over the wire, of the document also without headers. */
export type MeasuredPage = PageKind & {
  lcp: number;
  bareLcp: number;
  cls: number;
  tbt: number;
  bytes: Record<FileKind, number>;
  html: number;
};

/** Visits every kind of reader's page and its bare twin in turn, each time as somebody who was never here. */
export async function measurePages(address: string, turns: number): Promise<MeasuredPage[]> {
  const kinds = await pageKinds();
  const browser = await startBrowser();
  try {
    const bare = await step('Bare twins', () =>
      serveBarePages(
        browser,
        address,
        kinds.map(({ path }) => path),
      ),
    );
    // The first visit of all is the browser's own.
    await visit(browser, `${address}/`);
    const measured: MeasuredPage[] = [];
    for (const kind of kinds) {
      measured.push(
        await step(`Visits: ${kind.name}`, async () => {
          const { visits, twins } = await takeTurns(turns, {
            ours: () => visit(browser, address + kind.path),
            theirs: () => visit(browser, bare.address + kind.path),
          });
          const { wireBytes: html } = await get(address + kind.path, 'br');
          return { ...kind, ...summary(visits), bareLcp: median(twins.map(({ lcp }) => lcp)), html };
        }),
      );
    }
    bare.stop();
    return measured;
  } finally {
    await browser.close();
  }
}

type Sides = { ours: () => Promise<Visit>; theirs: () => Promise<Visit> };

async function takeTurns(turns: number, { ours, theirs }: Sides) {
  const visits: Visit[] = [];
  const twins: Visit[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    visits.push(await ours());
    twins.push(await theirs());
  }
  return { visits, twins };
}

// The worst shift and the worst hold-up count, not the middle ones.
function summary(visits: Visit[]) {
  return {
    lcp: median(visits.map(({ lcp }) => lcp)),
    cls: Math.max(...visits.map(({ cls }) => cls)),
    tbt: Math.max(...visits.map(({ tbt }) => tbt)),
    bytes: Object.fromEntries(
      fileKinds.map((kind) => [kind, median(visits.map(({ bytes }) => bytes[kind]))]),
    ) as Record<FileKind, number>,
  };
}
