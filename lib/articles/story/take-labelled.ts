import { splitPhotoWords } from '#lib/document/photo-words.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { addressLine, dayOfAddress } from './addresses.ts';
import { addressesOf, textOf } from './blocks.ts';
import { dateLine, findDate, isUpdate } from './dates.ts';
import { type LabelKind, labelOf } from './labels.ts';
import { bylineOf, namesIn } from './names.ts';
import { addDayOfAddress, nextBlock, type Reading, taken } from './reading.ts';
import { addByline, addDate, townInByline } from './take-head.ts';

type Labelled = { block: DocumentNode; text: string; label: string; rest: string };
type Take = (reading: Reading, line: Labelled) => boolean;

/** A line that says what it is ("PHOTO: …", "Теги: …", "Original url:"), wherever it stands; also an address alone at the end. */
export function takeLabelled(reading: Reading, block: DocumentNode, text: string): boolean {
  if (text === '' || text.length > 1500) return false;
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  const alone = addressLine(text);
  if (alone && isFirstOrLast(reading) && !reading.story.original) {
    reading.story.original = taken(alone, 'an address alone at the edge of the text', text);
    return true;
  }
  if (takeHashTags(reading, text)) return true;
  const label = labelOf(text);
  return label !== null && takes[label.kind](reading, { block, text, label: label.label, rest: label.rest });
}

const takes: Record<LabelKind, Take> = {
  headline: words('headline'),
  standfirst: words('standfirst'),
  slug: words('slug'),
  dateline: words('dateline'),
  section: words('section'),
  author: (reading, { rest, text }) => {
    const byline =
      bylineOf(`By ${rest}`, true) ?? (isNames(rest) ? { names: namesIn(rest), place: null } : null);
    if (!byline || (!reading.isHead && reading.story.authors)) return false;
    addByline(reading, byline, text);
    return true;
  },
  date: (reading, { rest, text }) => {
    const machine = /^(.*?)\s*\[([^\]]+)\]$/.exec(rest);
    const said = machine?.[1] || rest;
    const date = (machine?.[2] && findDate(machine[2])) || dateLine(rest) || dateLine(text);
    if (!date || !(reading.isHead || dateLine(said))) return false;
    addDate(reading, { ...date, text: isUpdate(text) ? text.replace(/\s*\[[^\]]+\]$/, '') : said }, text);
    return true;
  },
  photo: (reading, { rest, text }) => {
    const words = splitPhotoWords(rest);
    const source = addressLine(rest);
    if (source && reading.photo.source === null)
      return photoWords(reading, { source }, text, 'a line that says “Photo”');
    if (rest === '' || reading.photo.caption !== '' || (!reading.isHead && reading.photo.source !== null))
      return false;
    const isName = bylineOf(rest, true) !== null || /^[^.!?]{2,80}\/[^.!?/]{2,40}$/.test(rest);
    const isOnlyName = words.credit === '' && reading.photo.credit === '' && isName;
    return photoWords(
      reading,
      isOnlyName ? { credit: rest } : withCredit(reading, words),
      text,
      'a line that says “Photo”',
    );
  },
  caption: (reading, { rest, text }) =>
    rest !== '' &&
    reading.photo.caption === '' &&
    photoWords(reading, withCredit(reading, splitPhotoWords(rest)), text, 'a line that says “Caption”'),
  credit: (reading, { rest, text }) =>
    rest !== '' &&
    (reading.photo.credit === '' || reading.photo.credit === rest) &&
    photoWords(reading, { credit: rest }, text, 'a line that says “Credit”'),
  alt: (reading, { rest, text }) =>
    rest !== '' &&
    reading.photo.alt === '' &&
    photoWords(reading, { alt: rest }, text, 'a line that says “Alt text”'),
  tags: (reading, { rest, text, label }) => {
    const tags = rest
      .split(/[,;#|•·]/)
      .map((tag) => tag.trim())
      .filter(Boolean);
    const isSentence = /[^.]{30}[.!?]$/.test(rest);
    if (isSentence || tags.length === 0 || tags.length > 30 || tags.some((tag) => tag.length > 80))
      return false;
    addTags(reading, tags, `a line that says “${label.replace(/:$/, '')}”`, text);
    return true;
  },
  related: takeRelated,
  original: (reading, { block, rest, text }) => {
    const link = addressesOf(block)[0];
    const here = addressLine(rest) ?? (link && link.words === rest ? addressLine(link.href) : null);
    const next = here === null && rest === '' ? nextBlock(reading) : null;
    const address = here ?? (next ? addressLine(next.text) : null);
    // Without its host an address leads nowhere; its day may be the story's.
    if (!address && dayOfAddress(rest)) {
      addDayOfAddress(reading.story, rest);
      reading.story.leftOut.push(text);
      return true;
    }
    if (!address || reading.story.original) return false;
    if (next) reading.at += 1;
    reading.story.original = taken(
      address,
      'a line that says “Original url”',
      next ? `${text} ${next.text}` : text,
    );
    return true;
  },
};

function words(field: 'headline' | 'standfirst' | 'slug' | 'dateline' | 'section'): Take {
  return (reading, { rest, text, label }) => {
    const isGuess = reading.story[field]?.why === townInByline;
    if (rest === '' || (reading.story[field] && !isGuess) || !reading.isHead || rest.length > 600)
      return false;
    reading.story[field] = taken(rest, `a line that says “${label.replace(/:$/, '')}”`, text);
    return true;
  };
}

/** "Related article: …" on one line, or alone above a link or a list of links. The pointer stays where it stood. */
function takeRelated(reading: Reading, { block, text, rest }: Labelled): boolean {
  if (rest !== '') {
    if (rest.length > 300) return false;
    const link = addressesOf(block)[0];
    if (isSentenceOfText(block, rest)) return false;
    const [, headline = rest, behind] = /^(.{3,}?)\s+<?(https?:\/\/[^\s<>]+)>?$/i.exec(rest) ?? [];
    const address = addressLine(behind ?? rest) ?? link?.href ?? null;
    addRelated(reading, { headline, address }, text);
    return true;
  }
  const next = nextBlock(reading);
  if (next && /^(?:bullet|ordered)List$/.test(next.block.type))
    return takeRelatedList(reading, text, next.block);
  const links = next ? addressesOf(next.block) : [];
  const isLinks =
    links.length > 0 &&
    links
      .map(({ words }) => words)
      .join('')
      .replace(/\s/g, '') === next?.text.replace(/\s/g, '');
  if (!next || !isLinks) return false;
  reading.at += 1;
  for (const { href, words } of links)
    addRelated(reading, { headline: words, address: href }, `${text} ${words}`);
  return true;
}

// "Related: that is the word they used." A headline begins with a capital and ends without a full stop.
function isSentenceOfText(block: DocumentNode, rest: string): boolean {
  return (
    addressesOf(block).length === 0 &&
    !/https?:/i.test(rest) &&
    (/^\p{Ll}/u.test(rest) || /[^.]{60}\p{L}{3}\.$/u.test(rest))
  );
}

function takeRelatedList(reading: Reading, label: string, list: DocumentNode): boolean {
  const items = (list.content ?? []).map((item) => ({ words: textOf(item), link: addressesOf(item)[0] }));
  if (items.length > 10 || items.some(({ words }) => words === '' || words.length > 300)) return false;
  reading.at += 1;
  for (const { words, link } of items)
    addRelated(reading, { headline: words, address: link?.href ?? null }, `${label} ${words}`);
  return true;
}

function addRelated(
  reading: Reading,
  related: { headline: string; address: string | null },
  source: string,
): void {
  const place = reading.story.related.length;
  reading.story.related.push(taken(related, 'a line that points to another story', source));
  reading.body.push({ type: 'relatedRequest', attrs: { place } });
}

function photoWords(
  reading: Reading,
  words: Partial<Reading['photo']>,
  source: string,
  why: string,
): boolean {
  for (const [name, value] of Object.entries(words))
    if (value) Object.assign(reading.photo, { [name]: value });
  reading.photoWhy ||= why;
  reading.photoSource.push(source);
  return true;
}

// A credit that was found before stays; the words of this line then all belong to the caption.
function withCredit(
  reading: Reading,
  { caption, credit }: { caption: string; credit: string },
): Partial<Reading['photo']> {
  return reading.photo.credit === ''
    ? { caption, credit }
    : { caption: [caption, credit].filter(Boolean).join(' ') };
}

function takeHashTags(reading: Reading, text: string): boolean {
  const tags = text.split(/[\s,]+/);
  if (tags.length < 2 || !tags.every((tag) => /^#[\p{L}\d_]{2,60}$/u.test(tag))) return false;
  addTags(
    reading,
    tags.map((tag) => tag.slice(1).replaceAll('_', ' ')),
    'a line of hash tags',
    text,
  );
  return true;
}

function addTags(reading: Reading, tags: string[], why: string, source: string): void {
  const before = reading.story.tags;
  reading.story.tags = taken(
    [...new Set([...(before?.value ?? []), ...tags])],
    why,
    [before?.source, source].filter(Boolean).join('\n'),
  );
}

// Names that are spelt in a way of their own, and no sentence.
function isNames(rest: string): boolean {
  return (
    rest !== '' &&
    rest.length < 160 &&
    !/\p{L}{3}[.!?…]$/u.test(rest) &&
    namesIn(rest).every((name) => /^[\p{Lu}\d@]/u.test(name) && name.split(' ').length <= 5)
  );
}

function isFirstOrLast(reading: Reading): boolean {
  const after = reading.blocks.slice(reading.at + 1).some((block) => textOf(block) !== '');
  return !after || (reading.isHead && reading.body.length === 0);
}
