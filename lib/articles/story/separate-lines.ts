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

function linesApart(lines: string[], isHead: boolean): string {
  return lines
    .map((line, place) => {
      if (!isAboutTheStory(line, isHead)) return line;
      const next = lines[place + 1] ?? '';
      // A long line with a label goes on in the next: "PHOTO: …" was wrapped like everything else.
      const goesOn =
        line.length >= shortestWrapped && labelOf(line) !== null && !isAboutTheStory(next, isHead);
      return goesOn ? `\n${line}` : `\n${line}\n`;
    })
    .join('\n');
}

function isAboutTheStory(line: string, isHead: boolean): boolean {
  const text = line.replace(/^[#>*_\s]+|[*_\s]+$/g, '');
  if (text === '' || text.length > longestShort * 2) return false;
  const label = labelOf(text);
  if (label && (label.rest !== '' || /:$/.test(label.label))) return true;
  if (!isHead || text.length > longestShort) return false;
  return bylineOf(text, true) !== null || text.split(/\s+[|•·]\s+/).every((part) => dateLine(part) !== null);
}
