import { inOrder } from '#components/ui/in-order.ts';
import { isLine } from '#lib/document/block-likeness.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { contentOf } from '#lib/document/walk.ts';
import { BlockFacts } from './block-facts.tsx';
import { BlockShape } from './block-shape.tsx';
import type { CompareFrame, Sign } from './frame.ts';
import { PlainLine } from './plain-line.tsx';
import { Signed } from './signed.tsx';

// They can stand in their parent alone, so the sign stands inside them.
const bound = new Set(['listItem', 'tableRow', 'tableCell', 'tableHeader']);

type Props = { node: DocumentNode; frame: CompareFrame; sign?: Sign };

/** A block as it is, whole: unchanged, added or removed. */
export function PlainBlock({ node, frame, sign = null }: Props) {
  const isBound = bound.has(node.type);
  const inner = isBound ? sign : null;
  const block = (
    <BlockShape node={node} facts={<BlockFacts node={node} frame={frame} />}>
      {isLine(node) ? (
        <PlainLine nodes={contentOf(node)} />
      ) : (
        inOrder(contentOf(node), (child) => <PlainBlock node={child} frame={frame} sign={inner} />)
      )}
    </BlockShape>
  );
  return isBound ? block : <Signed sign={sign}>{block}</Signed>;
}
