import { labelOf } from './labels.ts';

/** What a site generator writes above a text: lines that say something of the story, and those that it has for itself. */
export type FrontMatter = { lines: string[]; leftOut: string[]; rest: string };

/** Reads "---\ntitle: …\n---"; each line is a label and what it says. */
export function frontMatter(text: string): FrontMatter {
  const match = /^\s*---[ \t]*\n([\s\S]{1,5000}?)\n---[ \t]*(?:\n|$)/.exec(text);
  const lines = match?.[1]?.split('\n').map((line) => line.trim()) ?? [];
  if (!match || !lines.every((line) => line === '' || /^(?:[\p{L}_-]+\s*:|- )/u.test(line)))
    return { lines: [], leftOut: [], rest: text };
  const said = joinedItems(lines).map(plainLine);
  return {
    lines: said.filter(isKnown),
    leftOut: said.filter((line) => !isKnown(line)),
    rest: text.slice(match[0].length),
  };
}

function isKnown(line: string): boolean {
  const label = labelOf(line);
  // A picture or an address of the generator's own is a path.
  return label !== null && label.rest !== '' && !label.rest.startsWith('/');
}

function joinedItems(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines.filter(Boolean)) {
    const last = joined.length - 1;
    if (line.startsWith('- ') && last >= 0)
      joined[last] += `${/:$/.test(joined[last] ?? '') ? ' ' : ', '}${unquoted(line.slice(2))}`;
    else joined.push(line);
  }
  return joined;
}

function plainLine(line: string): string {
  const [, key = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
  const items = /^\[(.*)\]$/.exec(value)?.[1];
  const said = items === undefined ? unquoted(value) : items.split(',').map(unquoted).join(', ');
  return `${key.replaceAll('_', ' ')}: ${said}`;
}

function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replaceAll('&amp;', '&');
}
