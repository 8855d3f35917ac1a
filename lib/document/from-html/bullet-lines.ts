import type { DocumentNode } from '#lib/document/types.ts';

const bullet = /^[•◦▪▫‣●○■□❖➢✓✔⁃](?:\s+|(?=\p{L}))/u;

type Line = { content: DocumentNode[]; isBulleted: boolean };

/** Lines that somebody began with a bullet by hand become a list: two paragraphs in a row, or two lines of one. */
export function bulletLines(blocks: DocumentNode[]): DocumentNode[] {
  const out: DocumentNode[] = [];
  let items: Line[] = [];
  const close = () => {
    if (items.length > 1) out.push({ type: 'bulletList', content: items.map(itemOf) });
    else out.push(...items.map(({ content }) => ({ type: 'paragraph', content })));
    items = [];
  };
  for (const block of blocks) {
    const lines = block.type === 'paragraph' ? linesOf(block.content ?? []) : [];
    const isList = lines.every(({ isBulleted }) => isBulleted) || hasTwoInARow(lines);
    if (lines.length === 0 || !isList) {
      close();
      out.push(block);
      continue;
    }
    for (const group of groupsOf(lines)) {
      if (group[0]?.isBulleted) items.push(...group);
      else {
        close();
        out.push({ type: 'paragraph', content: joined(group) });
      }
    }
  }
  close();
  return out;
}

function hasTwoInARow(lines: Line[]): boolean {
  return lines.some((line, place) => line.isBulleted && lines[place + 1]?.isBulleted === true);
}

function groupsOf(lines: Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (groups.at(-1)?.[0]?.isBulleted === line.isBulleted) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function joined(lines: Line[]): DocumentNode[] {
  return lines.flatMap(({ content }, place) => [...(place > 0 ? [{ type: 'hardBreak' }] : []), ...content]);
}

function linesOf(content: DocumentNode[]): Line[] {
  const lines: DocumentNode[][] = [[]];
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => ({ content: line, isBulleted: bullet.test(line[0]?.text ?? '') }));
}

function itemOf({ content: [first, ...rest] }: Line): DocumentNode {
  const text = (first?.text ?? '').replace(bullet, '');
  const content = [...(text === '' || !first ? [] : [{ ...first, text }]), ...rest];
  return { type: 'listItem', content: [{ type: 'paragraph', ...(content.length > 0 && { content }) }] };
}
