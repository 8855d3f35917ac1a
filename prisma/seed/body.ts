import type { DocumentJson, DocumentMark, DocumentNode } from '#lib/document/types.ts';
import { type Photo, parsePhoto, typographic } from './story.ts';

/** What a story's text cannot know: when it is told, the library's ids and the articles' numbers. */
export type Surroundings = {
  at: Date;
  assetIdOf: (photo: Photo) => string;
  numberOf: (name: string) => number;
};

/** The body of a story's text: blocks between empty lines, in the notation that README.md tells. */
export function bodyOf(text: string, around: Surroundings): DocumentJson {
  const told = tellTime(text, around.at);
  return { type: 'doc', content: told.split(/\n{2,}/).flatMap((block) => blocksOf(block, around)) };
}

/** The photographs inside a text. */
export function photosIn(text: string): Photo[] {
  return text.split(/\n{2,}/).flatMap((block) => photoOf(block) ?? []);
}

/** The stories to which a text points. */
export function relatedIn(text: string): string[] {
  return [...text.matchAll(/^=> (.+)$/gm)].flatMap((match) => match[1] ?? []);
}

/** `{day}`, `{day-1}`, `{date+30}`, `{month+2}`: days and months counted from when the story is told. */
export function tellTime(text: string, at: Date): string {
  return text.replace(/\{(day|date|month)([+-]\d+)?\}/g, (_, unit: string, offset = '0') => {
    const moment = new Date(at);
    if (unit === 'month') moment.setUTCMonth(moment.getUTCMonth() + Number(offset), 1);
    else moment.setUTCDate(moment.getUTCDate() + Number(offset));
    const part = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(moment);
    if (unit === 'day') return part({ weekday: 'long' });
    return unit === 'month' ? part({ month: 'long' }) : part({ day: 'numeric', month: 'long' });
  });
}

function blocksOf(block: string, around: Surroundings): DocumentNode[] {
  const lines = block.split('\n');
  if (block.startsWith('=> ')) {
    return lines.map((line) => ({
      type: 'relatedArticle',
      attrs: { number: around.numberOf(line.slice(3)) },
    }));
  }
  const photo = photoOf(block);
  if (photo) {
    const { alt, caption, credit } = photo;
    return [{ type: 'image', attrs: { assetId: around.assetIdOf(photo), caption, credit, alt } }];
  }
  if (block.startsWith('@ ')) return [{ type: 'embed', attrs: { address: block.slice(2) } }];
  if (block.startsWith('::: ')) return [factbox(lines)];
  if (block.startsWith('| ')) return [table(lines)];
  return [textBlock(block, lines)];
}

function textBlock(block: string, lines: string[]): DocumentNode {
  if (block === '***') return { type: 'divider' };
  const heading = /^(#{2,4}) (.+)$/.exec(block);
  if (heading?.[1] && heading[2]) {
    return { type: 'heading', attrs: { level: heading[1].length }, content: lineOf(heading[2]) };
  }
  if (block.startsWith('- '))
    return { type: 'bulletList', content: lines.map((line) => listItem(line.slice(2))) };
  if (block.startsWith('1. ')) {
    return {
      type: 'orderedList',
      attrs: { start: 1 },
      content: lines.map((line) => listItem(line.replace(/^\d+\. /, ''))),
    };
  }
  if (block.startsWith('>> ')) {
    const [quote = '', attribution = ''] = block.slice(3).split(' | ');
    return { type: 'pullQuote', attrs: { attribution }, content: lineOf(quote) };
  }
  if (block.startsWith('> ')) return { type: 'blockquote', content: [paragraph(block.slice(2))] };
  return paragraph(lines.join(' '));
}

function factbox([first = '', ...lines]: string[]): DocumentNode {
  const items = lines.filter((line) => line.startsWith('- ')).map((line) => listItem(line.slice(2)));
  const words = lines.filter((line) => !line.startsWith('- ')).map(paragraph);
  const list = items.length > 0 ? [{ type: 'bulletList', content: items }] : [];
  return { type: 'factbox', attrs: { title: typographic(first.slice(4)) }, content: [...words, ...list] };
}

// The first line is the caption, the second names the columns.
function table([caption = '', ...lines]: string[]): DocumentNode {
  const content = lines.map((line, place) => ({
    type: 'tableRow',
    content: line
      .slice(2)
      .split(' | ')
      .map((words) => ({
        ...{ type: place === 0 ? 'tableHeader' : 'tableCell', attrs: { colspan: 1, rowspan: 1 } },
        content: [paragraph(words)],
      })),
  }));
  return { type: 'table', attrs: { caption: typographic(caption.slice(2)) }, content };
}

function photoOf(block: string): Photo | null {
  const [, alt = '', order = '', caption = '', credit = ''] =
    /^!\[(.*?)\]\((.*?)\) (.*?) \/\/ (.*)$/.exec(block) ?? [];
  return order === '' ? null : parsePhoto(order, { alt, caption, credit });
}

function listItem(text: string): DocumentNode {
  return { type: 'listItem', content: [paragraph(text)] };
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', content: lineOf(text) };
}

const marked = /\*\*(.+?)\*\*|\*(.+?)\*|\^\[(.+?)\]|\[(.+?)\]\((.+?)\)/;

function lineOf(text: string, marks: DocumentMark[] = []): DocumentNode[] {
  const match = marked.exec(text);
  if (!match) return words(text, marks);
  const [all, bold, italic, note, label, href] = match;
  const after = () => lineOf(text.slice(match.index + all.length), marks);
  if (note) {
    const footnote = { type: 'footnote', attrs: { note: typographic(note) } };
    return [...words(text.slice(0, match.index), marks), footnote, ...after()];
  }
  const mark: DocumentMark = href ? { type: 'link', attrs: { href } } : { type: bold ? 'bold' : 'italic' };
  return [
    ...words(text.slice(0, match.index), marks),
    ...lineOf(bold ?? italic ?? label ?? '', [...marks, mark]),
    ...after(),
  ];
}

function words(text: string, marks: DocumentMark[]): DocumentNode[] {
  const printed = typographic(text);
  return printed === '' ? [] : [{ type: 'text', text: printed, ...(marks.length > 0 && { marks }) }];
}
