import { domTree } from '#components/editor/paste/dom-tree.ts';
import { readStory, readStoryPage } from '#lib/articles/story/read-story.ts';
import type { Story } from '#lib/articles/story/types.ts';

const largestText = 4_000_000;

/** Reads a story from pasted text, or from the page that came along with it. Throws words for the writer. */
export function readPastedStory(text: string, html: string): Story {
  const isSource = /<(?:p|div|article|h1|body|html)\b/i.test(text) || html === '';
  return isSource ? readStory(text, domTree) : readStoryPage(domTree(html));
}

/** Reads a story from a .docx, .md, .html or .txt file. Throws words for the writer. */
export async function readStoryFile(file: File): Promise<Story> {
  if (/\.docx$/i.test(file.name)) {
    const { docxHtml } = await import('./docx-html.ts');
    return worthReading(readStoryPage(domTree(await docxHtml(file))), file);
  }
  if (file.size > largestText)
    throw new Error(`${file.name} is larger than any article: ${largestText / 1_000_000} MB at most.`);
  const text = decoded(await file.arrayBuffer());
  if (text.includes('\u0000')) throw new Error(`${file.name} is not a text file.`);
  return worthReading(readStory(text, domTree), file);
}

function worthReading(story: Story, file: File): Story {
  if (!story.headline && story.body.length === 0) throw new Error(`There is no text in ${file.name}.`);
  return story;
}

// Old Russian texts come in windows-1251: what is not UTF-8 is that, or western.
function decoded(bytes: ArrayBuffer): string {
  const marks = new Uint8Array(bytes.slice(0, 2));
  if (marks[0] === 0xff && marks[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (marks[0] === 0xfe && marks[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const cyrillic = new TextDecoder('windows-1251').decode(bytes);
    const letters = cyrillic.match(/[А-яЁё]{3}/g)?.length ?? 0;
    return letters > bytes.byteLength / 40 ? cyrillic : new TextDecoder('windows-1252').decode(bytes);
  }
}
