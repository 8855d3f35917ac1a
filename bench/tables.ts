/** Something to reach, and whether it was; null where nothing is to be reached. */
export type Goal = { what: string; measured: string; goal: string; met: boolean | null };

/** A goal that is reached by being small enough. */
export function atMost(what: string, value: number, goal: number, unit: string, digits = 0): Goal {
  return {
    what,
    measured: `${value.toFixed(digits)} ${unit}`.trim(),
    goal: `<= ${goal} ${unit}`.trim(),
    met: value <= goal,
  };
}

/** Goals as a table. */
export function goalsTable(goals: Goal[]): string {
  const rows = goals.map(({ what, measured, goal, met }) => [
    what,
    measured,
    goal,
    met === null ? '' : met ? 'yes' : 'NO',
  ]);
  return table(['what', 'measured', 'to reach', 'reached'], rows);
}

/** Rows as a table of even columns. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
