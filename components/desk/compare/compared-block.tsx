import { inOrder } from '#components/ui/in-order.ts';
import type { AttributeChange, BlockChange } from '#lib/document/diff-document.ts';
import { diffWords } from '#lib/document/diff-words.ts';
import { attributeWord } from './attribute-words.ts';
import { BlockFacts, BlockValue } from './block-facts.tsx';
import { BlockShape } from './block-shape.tsx';
import { ComparedLine } from './compared-line.tsx';
import { ComparedWords } from './compared-words.tsx';
import type { CompareFrame } from './frame.ts';
import { PlainBlock } from './plain-block.tsx';
import { Signed } from './signed.tsx';

type Props = { change: BlockChange; frame: CompareFrame };

/** A block with what changed in it, whatever kind it is. */
export function ComparedBlock({ change, frame }: Props) {
  if (change.kind === 'same') return <PlainBlock node={change.node} frame={frame} />;
  if (change.kind !== 'changed') {
    return <PlainBlock node={change.node} frame={frame} sign={change.isMoved ? null : change.kind} />;
  }
  const { after, attributes, line, blocks } = change;
  const changed = new Set(attributes.map(({ name }) => name));
  const unchanged = Object.entries(after.attrs ?? {}).filter(([name]) => !changed.has(name));
  const facts = <BlockFacts node={{ ...after, attrs: Object.fromEntries(unchanged) }} frame={frame} />;
  return (
    <>
      <BlockShape node={after} facts={facts}>
        {line ? <ComparedLine changes={line} /> : null}
        {inOrder(blocks, (one) => (
          <ComparedBlock change={one} frame={frame} />
        ))}
      </BlockShape>
      {attributes.length > 0 ? <ComparedFacts changes={attributes} frame={frame} /> : null}
    </>
  );
}

function ComparedFacts({ changes, frame }: { changes: AttributeChange[]; frame: CompareFrame }) {
  return (
    <ul className="compared-facts">
      {changes.map(({ name, before, after }) => (
        <li key={name} className="compared-fact">
          <span className="compared-name">{attributeWord(name)}: </span>
          {typeof before === 'string' && typeof after === 'string' && name !== 'assetId' ? (
            <ComparedWords changes={diffWords(before, after)} />
          ) : (
            <>
              <Signed sign="removed">
                <BlockValue name={name} value={before} frame={frame} />
              </Signed>{' '}
              <Signed sign="added">
                <BlockValue name={name} value={after} frame={frame} />
              </Signed>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
