import type { RelatedLine } from './frame.ts';

type Props = { articleNumber: number; line: RelatedLine; label: string };

/** The line that leads to another story; nothing when there is none to read any more. */
export function RelatedArticle({ articleNumber, line, label }: Props) {
  if (!line?.path.startsWith('/')) return null;
  return (
    <div className="related-article" data-related-article={articleNumber}>
      <span className="related-article-label">{label}</span> <a href={line.path}>{line.headline}</a>
    </div>
  );
}
