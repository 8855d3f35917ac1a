import type { DocumentNode } from '#lib/document/types.ts';
import { BodyImage } from './body-image.tsx';
import { Fallback } from './fallback.tsx';
import { deepest, type Frame } from './frame.ts';
import { Heading } from './heading.tsx';
import { knownNode } from './known-node.ts';
import { MarkedText } from './marked-text.tsx';
import { PullQuote } from './pull-quote.tsx';
import { RelatedArticle } from './related-article.tsx';

type Props = { nodes: DocumentNode[]; frame: Frame; depth: number };

/** Parts of a body, one after another. */
export function BodyNodes({ nodes, frame, depth }: Props) {
  return nodes.map((node, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is drawn once and its parts have no other name
    <BodyNode key={place} node={node} frame={frame} depth={depth + 1} />
  ));
}

function BodyNode({ node, frame, depth }: { node: DocumentNode; frame: Frame; depth: number }) {
  const known = depth > deepest ? null : knownNode(node);
  if (!known) return <Fallback node={node} report={frame.report} />;
  const inside = 'inside' in known ? <BodyNodes nodes={known.inside} frame={frame} depth={depth} /> : null;
  switch (known.kind) {
    case 'paragraph':
      return known.inside.length > 0 && <p>{inside}</p>;
    case 'heading':
      return (
        <Heading level={known.level} id={frame.headingIds.get(node)}>
          {inside}
        </Heading>
      );
    case 'bulletList':
      return <ul>{inside}</ul>;
    case 'orderedList':
      return <ol start={known.start === 1 ? undefined : known.start}>{inside}</ol>;
    case 'listItem':
      return <li>{inside}</li>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'pullQuote':
      return <PullQuote attribution={known.attribution}>{inside}</PullQuote>;
    case 'image':
      return <BodyImage image={known} frame={frame} />;
    case 'relatedArticle':
      return <RelatedArticle line={frame.related[known.articleNumber] ?? null} />;
    case 'divider':
      return <hr className="story-divider" />;
    case 'hardBreak':
      return <br />;
    case 'text':
      return <MarkedText text={known.text} marks={known.marks} report={frame.report} />;
    default:
      return neverHere(known);
  }
}

// A kind that is known and not drawn fails to compile here.
function neverHere(known: never): null {
  return known;
}
