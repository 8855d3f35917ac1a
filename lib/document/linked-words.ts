import { embedOf } from './embeds.ts';
import { isSafeLink } from './links.ts';
import { noteParts } from './note-parts.ts';
import type { DocumentNode } from './types.ts';
import { contentOf, lettersOf, nodesOf } from './walk.ts';

/** An address that a body leads to, and the words that lead there; none for an embed. */
export type LinkedWords = { address: string; words: string };

/** The addresses that the text links to, its notes name and the embeds show, each once, in order, with their first words. */
export function linkedWords(doc: DocumentNode): LinkedWords[] {
  const found = new Map<string, string>();
  const add = ({ address, words }: LinkedWords) => {
    if (!found.has(address)) found.set(address, words);
  };
  for (const node of nodesOf(doc)) {
    const embed = node.type === 'embed' ? embedOf(node.attrs?.address) : null;
    if (embed) add({ address: embed.address, words: '' });
    for (const link of linksInLine(contentOf(node))) add(link);
  }
  return [...found].map(([address, words]) => ({ address, words }));
}

// Words of which a part is bold are several texts, and one link.
function linksInLine(nodes: DocumentNode[]): LinkedWords[] {
  const links: LinkedWords[] = [];
  let last: LinkedWords | undefined;
  for (const node of nodes) {
    const address = addressOf(node);
    if (address !== null && last?.address === address) last.words += lettersOf(node);
    else {
      last = address === null ? undefined : { address, words: lettersOf(node) };
      if (last) links.push(last);
    }
    if (node.type === 'footnote') links.push(...linksInNote(node.attrs?.note));
  }
  return links;
}

function linksInNote(note: unknown): LinkedWords[] {
  if (typeof note !== 'string') return [];
  return noteParts(note).flatMap(({ text, href }) => (href ? [{ address: href, words: text }] : []));
}

function addressOf({ marks }: DocumentNode): string | null {
  if (!Array.isArray(marks)) return null;
  const href = marks.find((mark) => mark?.type === 'link')?.attrs?.href;
  return isSafeLink(href) ? href : null;
}
