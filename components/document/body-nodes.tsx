import { inOrder } from '#components/ui/in-order.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { BodyImage } from './body-image.tsx';
import { EmbedCard } from './embed-card.tsx';
import { Factbox } from './factbox.tsx';
import { Fallback } from './fallback.tsx';
import { deepest, type Frame } from './frame.ts';
import { Gallery } from './gallery.tsx';
import { Heading } from './heading.tsx';
import { knownNode } from './known-node.ts';
import { MarkedText } from './marked-text.tsx';
import { NoteMark } from './notes.tsx';
import { PullQuote } from './pull-quote.tsx';
import { RelatedArticle } from './related-article.tsx';
import { Table } from './table.tsx';

type Props = { nodes: DocumentNode[]; frame: Frame; depth: number };

/** Parts of a body, one after another. */
export function BodyNodes({ nodes, frame, depth }: Props) {
  return inOrder(nodes, (node) => <BodyNode node={node} frame={frame} depth={depth + 1} />);
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
      return (
        <RelatedArticle
          articleNumber={known.articleNumber}
          line={frame.related[known.articleNumber] ?? null}
          label={frame.words.related}
        />
      );
    case 'factbox':
      return <Factbox title={known.title}>{inside}</Factbox>;
    case 'gallery':
      return <Gallery caption={known.caption}>{inside}</Gallery>;
    case 'embed':
      return <EmbedCard embed={known.embed} words={frame.words} />;
    case 'table':
      return (
        <Table
          caption={known.caption}
          rows={known.rows}
          label={frame.words.table}
          inside={(nodes) => <BodyNodes nodes={nodes} frame={frame} depth={depth + 2} />}
          report={frame.report}
        />
      );
    case 'footnote':
      return <NoteMark note={frame.notes.get(node)} words={frame.words} />;
    case 'corrections':
      return <div data-block="corrections">{frame.corrections}</div>;
    case 'tk':
      return null;
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
