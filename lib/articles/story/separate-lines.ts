import { addressLine } from './addresses.ts';
import { isForNobody, isKicker, isSlugLine } from './asides.ts';
import { openingOf } from './dateline.ts';
import { dateLine } from './dates.ts';
import { labelOf } from './labels.ts';
import { bylineOf } from './names.ts';

const longestShort = 140;
const shortestWrapped = 60;

/**
 * A text as it came, with an empty line around each line that says something about the story: "By …", a date, "PHOTO: …".
 * In Markdown and in plain text such lines would run into the paragraph before them.
 */
export function separateLines(text: string): string {
  let isHead = true;
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?=[ \t]*\n)/)
    .map((chunk) => {
      const lines = chunk.split('\n');
      const words = lines.filter((line) => line.trim() !== '');
      if (words.length === 0) return chunk;
      if (words.some((line) => line.length > longestShort) && words.length < 2) isHead = false;
      const apart = linesApart(lines, isHead);
      if (words.join(' ').length > 260) isHead = false;
      return apart;
    })
    .join('\n');
}

function linesApart(given: string[], isHead: boolean): string {
  const lines = joinedPointers(labelsToLines(isHead ? joinedPhotoWords(headlineApart(given)) : given));
  return lines
    .map((line, place) => {
      // The text begins with its place, whatever stands right above it.
      if (isHead && openingOf(line.trim())) return `\n${line}`;
      if (!isAboutTheStory(line, isHead)) return line;
      const next = lines[place + 1] ?? '';
      // A long line with a label goes on in the next: "PHOTO: …" was wrapped like everything else.
      const goesOn =
        line.length >= shortestWrapped && labelOf(line) !== null && !isAboutTheStory(next, isHead);
      return goesOn ? `\n${line}` : `\n${line}\n`;
    })
    .join('\n');
}

/** Whether a line says something about the story: "PHOTO: …" wherever it stands, a byline or a day only above the text. */
export function isAboutTheStory(line: string, isHead: boolean): boolean {
  const text = line.replace(/^[#>*_\s]+|[*_\s]+$/g, '');
  if (text === '' || text.length > longestShort * 2) return false;
  const label = labelOf(text);
  if (label && (label.rest !== '' || /:$/.test(label.label))) return true;
  if (isForNobody(text)) return true;
  if (!isHead || text.length > longestShort) return false;
  if (isSlugLine(text) || isKicker(text)) return true;
  return bylineOf(text, true) !== null || text.split(/\s+[|•·]\s+/).every((part) => dateLine(part) !== null);
}

// A headline right above its text or its standfirst: it is no sentence, and stands by itself.
function headlineApart(lines: string[]): string[] {
  const [first = '', second = '', ...more] = lines;
  const rest = [second, ...more].join(' ').trim();
  const isAlone =
    first.trim() !== '' &&
    first.length <= longestShort &&
    !/[.,;:!?…-]\s*$/.test(first) &&
    /^[\p{Lu}«“"‘\d]/u.test(second);
  // A line that was only wrapped is not much shorter than the next one.
  const isShort = more.join('').trim() === '' && first.length < second.length * 0.7;
  const isHeadline = isAlone && (isShort || (rest.length > first.length && /[.!?…»”"]$/.test(rest)));
  return isHeadline ? [first, '', second, ...more] : lines;
}

// A caption right above or under the line that says who made the photo.
function joinedPhotoWords(lines: string[]): string[] {
  const [first, second, third] = lines.filter((line) => line.trim() !== '');
  if (!first || !second || third) return lines;
  const [credit, caption] = isCreditLine(second) ? [second, first] : [first, second];
  if (!isCreditLine(credit) || isAboutTheStory(caption, true) || caption.length > 300) return lines;
  return ['', `${caption.trim()}${/[.!?…»”"')]$/.test(caption.trim()) ? '' : ' |'} ${credit.trim()}`];
}

function isCreditLine(line: string): boolean {
  const label = labelOf(line.trim());
  if (label?.kind !== 'photo' && label?.kind !== 'credit') return false;
  return (
    label.rest.length <= 120 && (bylineOf(label.rest, true) !== null || /^[^.]+\/[^.]+$/.test(label.rest))
  );
}

// "Read also:" above a list of headlines, "Tags" above names, "Published" above a day: each line gets the label.
function labelsToLines(lines: string[]): string[] {
  const at = lines.findIndex((line) => line.trim() !== '' && isLabelAlone(line));
  const below = lines.slice(at + 1).map((line) => line.trim());
  const label = at < 0 ? '' : (lines[at] ?? '').trim().replace(/:?$/, ':');
  const kind = labelOf(label)?.kind;
  const isList = below.some((line) => /^(?:[-*•]|\d+[.)])\s/.test(line));
  if (below.length === 0 || below.length > 12 || below.includes('') || isList) return lines;
  const before = lines.slice(0, at);
  if (kind === 'date') {
    const isDay = dateLine(below[0] ?? '') !== null;
    return isDay ? [...before, `${label} ${below[0]}`, ...labelsToLines(lines.slice(at + 2))] : lines;
  }
  if (below.some((line) => line.length > longestShort || /\p{L}{3}[.!?:;,]$/u.test(line))) return lines;
  if (kind === 'tags') return [...before, `${label} ${below.join(', ')}`];
  if (kind !== 'related') return lines;
  return [...before, ...below.map((line) => (addressLine(line) === null ? `${label} ${line}` : line))];
}

function isLabelAlone(line: string): boolean {
  return /^\p{Lu}/u.test(line) && labelOf(line.trim())?.rest === '';
}

// "Related: …" and its address on the line below it.
function joinedPointers(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    const label = labelOf(before.trim());
    const isPointer = label?.kind === 'related' && label.rest !== '' && addressLine(label.rest) === null;
    if (isPointer && addressLine(line) !== null) joined[joined.length - 1] = `${before} ${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}
