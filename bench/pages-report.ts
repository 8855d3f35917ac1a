import type { MeasuredPage } from './pages-measure.ts';
import { atMost, type Goal, goalsTable, table } from './tables.ts';

/** What was measured of readers' pages in a browser, as a text. */
export function pagesText(pages: MeasuredPage[]): string {
  return [conditions, '', weightsTable(pages), '', goalsTable(pages.flatMap(goalsOf))].join('\n');
}

const conditions =
  'Chromium, 412 x 823, processor four times slower, 150 ms and 1.6 Mbit/s, nothing kept from before. Bytes over the wire with headers.';

function weightsTable(pages: MeasuredPage[]): string {
  return table(
    ['page', 'HTML kB', 'CSS kB', 'script kB', 'fonts kB', 'photos kB', 'LCP ms', 'bare LCP ms'],
    pages.map(({ name, bytes, lcp, bareLcp }) => [
      name,
      ...[bytes.Document, bytes.Stylesheet, bytes.Script, bytes.Font, bytes.Image].map((one) =>
        (one / 1000).toFixed(1),
      ),
      lcp.toFixed(0),
      bareLcp.toFixed(0),
    ]),
  );
}

function goalsOf({ name, html, bytes, lcp, bareLcp, cls, tbt }: MeasuredPage): Goal[] {
  return [
    atMost(`${name}: HTML, brotli`, html / 1000, 20, 'kB', 1),
    atMost(`${name}: script`, bytes.Script / 1000, 6, 'kB', 1),
    atMost(`${name}: LCP, of the bare page's`, lcp / bareLcp, 1.15, '', 2),
    atMost(`${name}: CLS`, cls, 0, '', 4),
    atMost(`${name}: TBT`, tbt, 0, 'ms'),
  ];
}
