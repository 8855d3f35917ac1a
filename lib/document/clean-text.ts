// Characters that PostgreSQL's jsonb or XML 1.0 cannot hold: they would break the save or the feed, and show nothing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about
const unstorable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** The same text without characters that cannot be stored or fed; half surrogates become U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(unstorable, '').toWellFormed();
}
