import type { ReactNode } from 'react';
import { kindWord } from '#components/desk/kind-words.ts';
import type { DocumentNode } from '#lib/document/types.ts';

type BlockShapeProps = {
  node: DocumentNode;
  /** What its attributes say. */
  facts: ReactNode;
  children: ReactNode;
};

/** The element in which a kind of block stands; a kind without one of its own is a box with its name. */
export function BlockShape({ node, facts, children }: BlockShapeProps) {
  switch (node.type) {
    case 'paragraph':
      return <p>{children}</p>;
    case 'heading':
      return <Heading level={node.attrs?.level}>{children}</Heading>;
    case 'bulletList':
      return <ul>{children}</ul>;
    case 'orderedList':
      return <ol start={Number(node.attrs?.start ?? 1)}>{children}</ol>;
    case 'listItem':
      return <li>{children}</li>;
    case 'blockquote':
    case 'pullQuote':
      return (
        <blockquote>
          {children}
          {facts}
        </blockquote>
      );
    case 'table':
      return (
        <table className="compared-table">
          <caption>{facts}</caption>
          <tbody>{children}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{children}</tr>;
    case 'tableHeader':
      return <th>{children}</th>;
    case 'tableCell':
      return <td>{children}</td>;
    case 'divider':
      return <hr />;
    case 'image':
      return <div className="compared-image">{facts}</div>;
    default:
      return (
        <div className="compared-box">
          <p className="compared-kind">{kindWord(node.type)}</p>
          {facts}
          {children}
        </div>
      );
  }
}

function Heading({ level, children }: { level: unknown; children: ReactNode }) {
  if (level === 3) return <h3>{children}</h3>;
  return level === 4 ? <h4>{children}</h4> : <h2>{children}</h2>;
}
