import { Picture } from '#components/document/picture.tsx';
import type { DocumentNode } from '#lib/document/types.ts';
import { attributeWord, isSeenInShape } from './attribute-words.ts';
import type { CompareFrame } from './frame.ts';

/** What a block says in its attributes: a photograph, its caption and credit, an address, a title. */
export function BlockFacts({ node, frame }: { node: DocumentNode; frame: CompareFrame }) {
  const { assetId, ...rest } = node.attrs ?? {};
  const facts = Object.entries(rest).filter(([name, value]) => value !== '' && !isSeenInShape(name));
  return (
    <>
      {typeof assetId === 'string' ? <Thumbnail id={assetId} frame={frame} /> : null}
      {facts.map(([name, value]) => (
        <BlockFact key={name} name={name} value={value} frame={frame} />
      ))}
    </>
  );
}

/** One attribute by its name and value. */
function BlockFact({ name, value, frame }: { name: string; value: unknown; frame: CompareFrame }) {
  return (
    <span className="compared-fact">
      <span className="compared-name">{attributeWord(name)}: </span>
      <BlockValue name={name} value={value} frame={frame} />
    </span>
  );
}

/** What an attribute says: a photograph as a picture, an article by its headline, all else as it is. */
export function BlockValue({ name, value, frame }: { name: string; value: unknown; frame: CompareFrame }) {
  if (value === null || value === '') return '(none)';
  if (name === 'assetId') return <Thumbnail id={String(value)} frame={frame} />;
  if (name === 'number') return frame.related[Number(value)]?.headline || `Article ${value}`;
  return String(value);
}

/** A photograph, small. */
export function Thumbnail({ id, frame }: { id: string; frame: CompareFrame }) {
  const asset = Object.hasOwn(frame.assets, id) ? frame.assets[id] : undefined;
  if (!asset) return 'a photograph that is gone';
  return (
    <span className="compared-photo">
      <Picture asset={asset} alt="" mediaBase="/desk/media" sizes="12rem" />
    </span>
  );
}
