import type { Doc } from 'yjs';
import { paragraphOf } from '#lib/articles/story/blocks.ts';
import type { Story } from '#lib/articles/story/types.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { DocumentNode } from '#lib/document/types.ts';

/** The fields of an article that a file can fill by itself: words, not choices. */
type Root = 'headline' | 'standfirst' | 'dateline' | 'slug';

const labels: Record<Root, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  dateline: 'Dateline',
  slug: 'Slug',
};
const roots = Object.keys(labels) as Root[];

/** One thing that was read in a file; `root` is the field it can fill, null when it stays in the text. */
export type Found = { label: string; value: string; why: string; source: string; root: Root | null };

/** All that was read beside the text, in the order of the article's fields. */
export function foundIn(story: Story): Found[] {
  const found: Found[] = [];
  const add = (
    label: string,
    from: { why: string; source: string } | null | undefined,
    value: string,
    root: Root | null = null,
  ) => {
    if (from) found.push({ label, value, why: from.why, source: from.source, root });
  };
  for (const root of roots) add(labels[root], story[root], story[root]?.value ?? '', root);
  add('Byline', story.authors, story.authors?.value.join(', ') ?? '');
  for (const date of story.dates) add('Date', date, date.value.text);
  add(
    'Photo',
    story.photo,
    [story.photo?.value.caption, story.photo?.value.credit].filter(Boolean).join(' — '),
  );
  add('Section', story.section, story.section?.value ?? '');
  add('Tags', story.tags, story.tags?.value.join(', ') ?? '');
  add('Original address', story.original, story.original?.value ?? '');
  return found;
}

/** Which of those fields nobody has filled. */
export function emptyRoots(content: Omit<ArticleContent, 'body'>): Root[] {
  return roots.filter((root) => content[root].trim() === '');
}

/** Writes what was read into the fields that are empty; answers with the names of those it filled. */
export function putWords(doc: Doc, empty: Root[], story: Story): string[] {
  const filled = empty.filter((root) => (story[root]?.value ?? '') !== '');
  doc.transact(() => {
    for (const root of filled) doc.getText(root).insert(0, story[root]?.value ?? '');
  });
  return filled.map((root) => labels[root]);
}

/** The text to put in: what no field took stands above it, pointers to other stories as lines. Nothing of the file is lost. */
export function blocksToInsert(story: Story, filled: string[]): DocumentNode[] {
  const above = foundIn(story).filter(({ label }) => !filled.includes(label));
  const lines = [...new Set(above.flatMap(({ source }) => source.split('\n')))].filter(Boolean);
  const photo = story.photo?.value;
  const request = photo?.source
    ? [
        {
          type: 'photoRequest',
          attrs: { source: photo.source, caption: photo.caption, credit: photo.credit, alt: photo.alt },
        },
      ]
    : [];
  const body = story.body.map((block) => {
    if (block.type !== 'relatedRequest') return block;
    return paragraphOf(story.related[Number(block.attrs?.place)]?.source ?? '');
  });
  return [...lines.map(paragraphOf), ...request, ...body];
}
