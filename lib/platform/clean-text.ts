// Controls and format characters that a reader does not see: zero-width space, direction marks, byte order mark.
// The zero-width joiner and non-joiner stay: they belong to words and to emoji.
const invisible = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufff9-\ufffb]/gu;

/** One line of text as it is stored: NFC, well-formed, no invisible controls, runs of white space as one space, trimmed. */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t-\r]/g, ' ')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text that may have line breaks, as it is stored: as `cleanLine`, with at most one empty line between paragraphs. */
export function cleanParagraphs(text: string): string {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/).map(cleanLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
