import type { DocumentNode } from '#lib/document/types.ts';
import { BodyNodes } from './body-nodes.tsx';
import type { Frame } from './frame.ts';
import { knownNode } from './known-node.ts';

type Props = { nodes: DocumentNode[]; frame: Frame; dateline: string };

/** The parts of a body, the place where it was written run into its first paragraph: "BRUSSELS — …". */
export function Opening({ nodes, frame, dateline }: Props) {
  const [first, ...rest] = nodes;
  const opening = first ? knownNode(first) : null;
  const isParagraph = opening?.kind === 'paragraph';
  return (
    <>
      <p>
        <span data-part="dateline">
          <span className="dateline">{dateline}</span>
          {' — '}
        </span>
        {isParagraph ? <BodyNodes nodes={opening.inside} frame={frame} depth={2} /> : null}
      </p>
      <BodyNodes nodes={isParagraph ? rest : nodes} frame={frame} depth={1} />
    </>
  );
}
