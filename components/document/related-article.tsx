import type { RelatedLine } from './frame.ts';

/** The line that leads to another story; nothing when there is none to read any more. */
export function RelatedArticle({ line }: { line: RelatedLine }) {
  if (!line?.path.startsWith('/')) return null;
  return (
    <aside className="related-article">
      <span className="related-article-label">Related article</span> <a href={line.path}>{line.headline}</a>
    </aside>
  );
}
