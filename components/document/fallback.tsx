import { plainText } from '#lib/document/extract.ts';
import type { DocumentNode } from '#lib/document/types.ts';

type Props = { node: DocumentNode; report: (what: string) => void };

/** Stands where a part cannot be drawn: its words, if it has any, else a quiet line. Inline, so that it is valid anywhere. */
export function Fallback({ node, report }: Props) {
  report(`cannot draw "${node.type.slice(0, 40)}"`);
  const words = plainText({ type: 'doc', content: [node] });
  return <span className="story-fallback">{words || 'A part of this story cannot be shown here.'}</span>;
}
