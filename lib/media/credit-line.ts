/** Who made a photograph and who sends it, as its metadata says. */
export type CreditParts = { byline?: string; credit?: string; source?: string; copyright?: string };

/**
 * The credit as it is printed: who made it, who sends it, where it comes from, joined by " / ", each said once
 * ("Jane Doe / AP / TASS"). Without any of these, the copyright notice.
 */
export function creditLine(parts: CreditParts): string {
  const names: string[] = [];
  for (const part of [parts.byline, parts.credit, parts.source]) {
    for (const name of (part ?? '').split(/[/;|]/).map(oneLine)) {
      if (name !== '' && !names.some((known) => sameName(known, name))) names.push(name);
    }
  }
  if (names.length > 0) return names.join(' / ').slice(0, 300);
  return oneLine(parts.copyright ?? '').slice(0, 300);
}

/** One line of plain text: no control characters, single spaces. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(name: string): string {
  return name
    .toLocaleLowerCase('en')
    .replace(/^(photo(graph)?( by)?|foto|©)[: ]+/u, '')
    .replace(/[.\s]/gu, '');
}
