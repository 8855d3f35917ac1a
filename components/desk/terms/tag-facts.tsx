import type { TagView } from '#lib/taxonomy/tag-queries.ts';
import { kindNames } from './term-words.ts';

/** What is said of a tag, for those who may only read it. */
export function TagFacts({ tag }: { tag: TagView }) {
  const others = [tag.names.en, tag.names.ru, ...tag.aliases.map(({ alias }) => alias)].filter(Boolean);
  return (
    <dl className="term-facts">
      <dt>Kind</dt>
      <dd>{kindNames[tag.kind]}</dd>
      {others.length > 0 ? (
        <>
          <dt>Other names</dt>
          <dd>{others.join(', ')}</dd>
        </>
      ) : null}
      {tag.description ? (
        <>
          <dt>Description</dt>
          <dd>{tag.description}</dd>
        </>
      ) : null}
    </dl>
  );
}
