/** What a check looked at and what is wrong: a line for each, beginning with the address. `left`: why it was not run. */
export type Checked = { check: string; looked: number; findings: string[]; left?: string };

const mostShown = 12;

/** Prints the findings and a table of all checks; returns how many are wrong or were left out against the wish. */
export function report(checks: Checked[], allowedToLeave: string[]): number {
  for (const { check, findings } of checks) {
    if (findings.length === 0) continue;
    console.log(`\n${check}`);
    for (const finding of findings.slice(0, mostShown)) console.log(`  ${finding}`);
    if (findings.length > mostShown) console.log(`  … and ${findings.length - mostShown} more`);
  }
  const width = Math.max(...checks.map(({ check }) => check.length));
  console.log(`\n${'Check'.padEnd(width)}   looked at   errors`);
  for (const { check, looked, findings, left } of checks) {
    const end = left ? `   NOT RUN: ${left}` : String(findings.length).padStart(9);
    console.log(`${check.padEnd(width)}${String(looked).padStart(12)}${end}`);
  }
  const refused = checks.filter(({ check, left }) => left && !allowedToLeave.includes(check));
  return checks.reduce((sum, { findings }) => sum + findings.length, 0) + refused.length;
}
