import type { EditorReport } from './editor-measure.ts';
import type { KeyToPaint } from './editor-typing.ts';
import { atMost, type Goal, goalsTable, table } from './tables.ts';

const mostKeyToPaint: Record<number, number> = { 600: 16, 10000: 22 };

/** What was measured of the editor, as a text. */
export function editorText(report: EditorReport): string {
  return [typingTable(report), '', goalsTable(goalsOf(report))].join('\n');
}

function typingTable({ typing }: EditorReport): string {
  const row = (words: number, where: string, times: KeyToPaint, floor: KeyToPaint) => [
    String(words),
    where,
    times.p50.toFixed(1),
    times.p95.toFixed(1),
    (times.p50 / floor.p50).toFixed(2),
    (times.p95 / floor.p95).toFixed(2),
  ];
  return table(
    ['words', 'typed in', 'key to paint p50 ms', 'p95 ms', 'of the floor, p50', 'p95'],
    typing.flatMap(({ words, floor, alone, withOthers }) => [
      row(words, 'a bare contenteditable', floor, floor),
      row(words, 'the editor, alone', alone, floor),
      row(words, 'the editor, with two others', withOthers, floor),
    ]),
  );
}

function goalsOf({ typing, fresh, withPast }: EditorReport): Goal[] {
  return [
    ...typing.flatMap(({ words, withOthers, remote }) => [
      atMost(
        `key to paint, p95 of the middle turn, ${words} words, two others typing`,
        withOthers.p95,
        mostKeyToPaint[words] ?? 22,
        'ms',
        1,
      ),
      atMost(`another’s letters appear, p95 of ${remote.letters}, ${words} words`, remote.p95, 150, 'ms', 1),
    ]),
    atMost(`ready to type, cold, median of ${fresh.times.length}`, fresh.ready, 1500, 'ms'),
    atMost('script of the editor’s page when it is ready, compressed', fresh.scriptsAtReady, 350, 'kB', 1),
    atMost('script with all that comes by itself afterwards, compressed', fresh.scripts, 350, 'kB', 1),
    atMost(
      'ready with 2,000 revisions and 500 comments, of the time without',
      withPast.ready / fresh.ready,
      1.1,
      '',
      2,
    ),
  ];
}
