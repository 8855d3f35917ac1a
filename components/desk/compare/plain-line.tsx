import { kindWord } from '#components/desk/kind-words.ts';
import { MarkedText } from '#components/document/marked-text.tsx';
import { inOrder } from '#components/ui/in-order.ts';
import type { DocumentNode } from '#lib/document/types.ts';

/** The inline parts of a line: text in its marks, breaks as a sign, and what has no letters by its name. */
export function PlainLine({ nodes }: { nodes: DocumentNode[] }) {
  return inOrder(nodes, (node) => <InlinePart node={node} />);
}

function InlinePart({ node }: { node: DocumentNode }) {
  if (node.type === 'text') {
    return <MarkedText text={node.text ?? ''} marks={node.marks ?? []} report={() => undefined} />;
  }
  if (node.type === 'hardBreak') {
    return (
      <>
        <span className="quiet" aria-hidden="true">
          ↵
        </span>
        <br />
      </>
    );
  }
  const words = Object.values(node.attrs ?? {}).filter((value) => value !== '');
  return <span className="compared-inline">{[kindWord(node.type), ...words].join(': ')}</span>;
}
