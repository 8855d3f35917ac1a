const strong = [
  /^#{1,6} \S/m,
  /\[[^\]\n]+\]\((?:https?:\/\/|\/|mailto:)[^)\s]+\)/,
  /(?:^|[\s(«“"])\*\*\S(?:[^\n]*\S)?\*\*(?=$|[\s.,;:!?)»”"])/m,
  /^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/m,
  /^\[\^[^\]\n]+\]:/m,
  /^(?:```|~~~)/m,
];
const item = /^ {0,3}(?:[-*+]|\d{1,3}[.)]) +\S/;

/** Whether a plain text is plainly Markdown: a heading, link, bold, table or note of it, a quote, or a list of two items. */
export function isMarkdown(text: string): boolean {
  const sample = text.slice(0, 200_000);
  if (strong.some((sign) => sign.test(sample))) return true;
  const lines = sample.split(/\r\n?|\n/);
  const isPair = (test: RegExp) =>
    lines.some((line, place) => test.test(line) && test.test(lines[place + 1] ?? ''));
  return isPair(item) || isPair(/^> \S/);
}
