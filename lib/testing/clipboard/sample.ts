/** What a program puts on the clipboard, written after its own way of writing HTML, and the outline that it must become. */
export type ClipboardSample = { from: string; html: string; outline: string };
