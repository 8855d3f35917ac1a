import type { TextEdit } from './text-edits.ts';

/** The languages whose marks are known; another is written as English is. */
export type TypographyLanguage = 'en' | 'ru';

type Level = 'outer' | 'inner';
type Reading = {
  language: TypographyLanguage;
  edits: TextEdit[];
  open: Level[];
  text: string;
  letters: string[];
};

const opensAfter = {
  en: /^[\s([{«„“‘—–\-/\uFFFC]?$/u,
  // There “ closes.
  ru: /^[\s([{«„‘—–\-/\uFFFC]?$/u,
};
const letter = /^[\p{L}\p{N}]$/u;
// Words that begin with an apostrophe: it is no opening quote.
const clipped = /^(?:\d0s|tis|twas|em|til|cause|round|bout|n(?=['’]))(?![\p{L}\p{N}])/iu;

/** Straight quotation marks and apostrophes as the language writes them. Marks of feet and inches stay. */
export function quoteEdits(text: string, language: TypographyLanguage): TextEdit[] {
  const reading: Reading = { language, edits: [], open: [], text, letters: [...text.split('')] };
  const read = language === 'ru' ? readRussian : readEnglish;
  for (let at = 0; at < text.length; at += 1) read(reading, at, text[at] ?? '');
  return reading.edits;
}

function readEnglish(reading: Reading, at: number, mark: string): void {
  const { open, text } = reading;
  if (mark === '“') open.push('outer');
  else if (mark === '‘') open.push('inner');
  else if (mark === '”') close(open, 'outer');
  else if (mark === '’') {
    if (!letter.test(text[at + 1] ?? '')) close(open, 'inner');
  } else if (mark === '"') readDouble(reading, at);
  else if (mark === "'") readSingle(reading, at);
}

function readDouble(reading: Reading, at: number): void {
  const { open } = reading;
  if (isStray(reading, at)) return;
  if (isOpening(reading, at)) {
    open.push('outer');
    put(reading, at, '“');
    return;
  }
  if (isMeasure(reading, at, 'outer')) return;
  close(open, 'outer');
  put(reading, at, '”');
}

function readSingle(reading: Reading, at: number): void {
  const { open, text } = reading;
  const after = text.slice(at + 1, at + 12);
  if (isStray(reading, at)) return;
  if (isOpening(reading, at) && !clipped.test(after)) {
    open.push('inner');
    put(reading, at, '‘');
    return;
  }
  if (isMeasure(reading, at, 'inner')) return;
  if (!letter.test(after[0] ?? '')) close(open, 'inner');
  put(reading, at, '’');
}

function readRussian(reading: Reading, at: number, mark: string): void {
  const { open, text } = reading;
  if (mark === '«') open.push('outer');
  else if (mark === '„') open.push('inner');
  else if (mark === '»') close(open, 'outer');
  else if (mark === '“' && open.at(-1) === 'inner') open.pop();
  else if (mark === '“' || mark === '”' || mark === '"') readRussianQuote(reading, at, mark);
  else if (mark === "'" && letter.test(text[at - 1] ?? '') && letter.test(text[at + 1] ?? '')) {
    put(reading, at, '’');
  }
}

function readRussianQuote(reading: Reading, at: number, mark: string): void {
  const { open } = reading;
  if (mark === '"' && isStray(reading, at)) return;
  const opens = mark === '“' || (mark === '"' && isOpening(reading, at));
  if (opens) {
    const level = open.length > 0 ? 'inner' : 'outer';
    open.push(level);
    put(reading, at, level === 'inner' ? '„' : '«');
  } else if (mark !== '"' || !isMeasure(reading, at)) put(reading, at, open.pop() === 'inner' ? '“' : '»');
}

function isOpening({ language, letters }: Reading, at: number): boolean {
  return opensAfter[language].test(letters[at - 1] ?? '');
}

/** Between two spaces nothing tells which way a mark looks. */
function isStray({ letters, text }: Reading, at: number): boolean {
  return /^\s?$/.test(letters[at - 1] ?? '') && /^\s$/.test(text[at + 1] ?? '');
}

/** After a figure with nothing to close: feet, inches, minutes. */
function isMeasure({ open, text }: Reading, at: number, level?: Level): boolean {
  const closes = level ? open.includes(level) : open.length > 0;
  return /\d/.test(text[at - 1] ?? '') && (!closes || /\d/.test(text[at + 1] ?? ''));
}

function close(open: Level[], level: Level): void {
  const place = open.lastIndexOf(level);
  if (place >= 0) open.length = place;
}

function put(reading: Reading, at: number, mark: string): void {
  reading.letters[at] = mark;
  reading.edits.push({ from: at, to: at + 1, text: mark });
}
