import { parseDocument } from '#lib/document/parse-document.ts';
import type { DocumentJson, DocumentNode } from '#lib/document/types.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { targetOf } from './addresses.ts';
import type { HtmlPage } from './build-tree.ts';
import { bulletLines } from './bullet-lines.ts';
import { captioned } from './captioned.ts';
import { cleanTree } from './clean.ts';
import { fitBlocks } from './fit-blocks.ts';
import { flatLists } from './flat-lists.ts';
import { footnotes } from './footnotes.ts';
import { noMarks } from './marks.ts';
import { readyOwn } from './own-html.ts';
import { photoRequestOf } from './photo-requests.ts';
import { readBlocks } from './read-blocks.ts';
import { elementsOf, type HtmlElement } from './tree.ts';
import { wordLists } from './word-lists.ts';

/**
 * What a piece of HTML says, as the blocks of a body: structure kept, dressing dropped, nothing that runs. Photos stand
 * among them as requests (photo-requests.ts). Throws `too_large` for more than a body can hold.
 */
export function fromHtml(page: HtmlPage, base: string | null = ownAddress(page.root)): DocumentNode[] {
  const own = captioned(readyOwn(cleanTree(page.root)));
  const clean = footnotes(flatLists(wordLists(own, page.rules)));
  const isGoogle = [...elementsOf(page.root)].some(({ attributes }) =>
    attributes.id?.startsWith('docs-internal-guid'),
  );
  const blocks = readBlocks(clean.children, { base, isGoogle, marks: noMarks, isKept: false });
  const fitted = withoutOuterDividers(bulletLines(fitBlocks(blocks)));
  bodyOf(fitted);
  return fitted;
}

/** A body of these blocks, without the photos that are not stored yet. Throws `too_large` when it cannot be one. */
export function bodyOf(blocks: DocumentNode[]): DocumentJson {
  const content = blocks.filter((block) => photoRequestOf(block) === null);
  try {
    return parseDocument({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] });
  } catch (error) {
    if (!(error instanceof NightdeskError)) throw error;
    const why = error.fields?.body ?? error.message;
    throw new NightdeskError('too_large', `This cannot be taken into an article. ${why}`, { cause: error });
  }
}

/** The address that a page says it has, or null. */
export function ownAddress(root: HtmlElement): string | null {
  for (const { tag, attributes } of elementsOf(root)) {
    const said =
      (tag === 'link' && attributes.rel === 'canonical' && attributes.href) ||
      (tag === 'meta' && attributes.property === 'og:url' && attributes.content) ||
      (tag === 'base' && attributes.href);
    const address = said ? targetOf(said) : null;
    if (address) return address;
  }
  return null;
}

// A rule above or below everything parted the text from what was not copied, or from its notes.
function withoutOuterDividers(blocks: DocumentNode[]): DocumentNode[] {
  const isDivider = (block: DocumentNode | undefined) => block?.type === 'divider';
  let from = 0;
  let to = blocks.length;
  while (isDivider(blocks[from])) from += 1;
  while (to > from && isDivider(blocks[to - 1])) to -= 1;
  return blocks.slice(from, to);
}
