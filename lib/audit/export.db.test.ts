import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { asOwner } from '#lib/testing/owner.ts';
import { aUser } from '#lib/testing/people.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { checkExport } from './check-export.ts';
import { exportLines } from './export-lines.ts';
import type { LogFilters } from './log-filters.ts';
import { recordEvents } from './record.ts';

withDatabase();

const nasty = '=HYPERLINK("http://evil.example";"click");@x, "y"\n+1';

beforeAll(async () => {
  const eve = await aUser('reporter', '=cmd|calc');
  for (let at = 0; at < 20; at += 1) {
    await db().$transaction((tx) =>
      recordEvents(tx, at % 2 ? eve : systemActor, [
        { type: 'tag.created', data: { slug: `t-${at}`, name: at % 3 ? `${nasty}${at}` : `Tag ${at}` } },
      ]),
    );
  }
});

async function exported(filters: LogFilters = {}): Promise<string> {
  let text = '';
  for await (const piece of exportLines(systemActor, filters)) text += piece;
  return text;
}

test('an exported log is found to be whole without the database', async () => {
  const text = await exported();
  expect(text.startsWith('\uFEFF"id","at",')).toBe(true);
  expect(text).not.toMatch(/(^|[,;\t\r\n])"?[=+\-@]/m);
  expect(await checkExport([text])).toMatchObject({ checked: 20, findings: [], isWhole: true });
});

test('a filtered one has gaps that are meant, and what is in it is checked', async () => {
  const text = await exported({ kind: 'terms', from: '2020-01-01' });
  expect(await checkExport([text])).toMatchObject({ checked: 20, findings: [], isWhole: false });
  const shorter = lines(text).filter((_, at) => at !== 5);
  expect((await checkExport([shorter.join('')])).findings).not.toEqual([]);
});

test('whatever is changed, removed, doubled or swapped in an exported file, the check finds it', async () => {
  const whole = lines(await exported());
  const line = fc.integer({ min: 1, max: whole.length - 1 });
  const forged = fc.oneof(
    line.map((at) => whole.filter((_, each) => each !== at)),
    line.map((at) => whole.flatMap((each, number) => (number === at ? [each, each] : [each]))),
    fc.uniqueArray(line, { minLength: 2, maxLength: 2 }).map(([one = 1, other = 2]) => {
      const swapped = [...whole];
      [swapped[one], swapped[other]] = [whole[other] ?? '', whole[one] ?? ''];
      return swapped;
    }),
    fc
      .tuple(line, fc.nat(10), fc.constantFrom('x', '0', ' '))
      .map(([at, cell, letter]) =>
        whole.map((each, number) => (number === at ? withCell(each, cell, letter) : each)),
      ),
  );
  await fc.assert(
    fc.asyncProperty(forged, async (file) => {
      expect((await checkExport([file.join('')])).findings).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a file that was cut short, or is something else, is said to be', async () => {
  const text = await exported();
  expect((await checkExport([text.slice(0, -400)])).findings).not.toEqual([]);
  expect((await checkExport(['a,b\r\n1,2\r\n'])).findings).not.toEqual([]);
  expect((await checkExport([''])).findings).not.toEqual([]);
});

test('a row that was changed before the export is found in the file', async () => {
  await asOwner(`UPDATE events SET actor_name = 'Somebody else' WHERE id = (SELECT max(id) - 3 FROM events)`);
  const { findings } = await checkExport([await exported()]);
  expect(findings).toEqual([{ kind: 'changed', id: expect.stringMatching(/^\d+$/) }]);
});

test('only who may read the log is given any of it', async () => {
  const lines = exportLines(await aUser('editor'), {});
  await expect(lines.next()).rejects.toThrow(/audit log/);
});

// The names in this file have line ends in them: a line begins where a row or the head does.
function lines(text: string): string[] {
  return text.split(/(?<="\r\n)(?="(?:\d+|head)",)/);
}

function withCell(line: string, cell: number, letter: string): string {
  const cells = line.slice(1, -3).split('","');
  cells[cell] = `${cells[cell]}${letter}`;
  return `"${cells.join('","')}"\r\n`;
}
