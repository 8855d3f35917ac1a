import type { ReactNode } from 'react';
import type { FieldChange } from '#lib/articles/diff-content.ts';
import { Thumbnail } from './block-facts.tsx';
import { ComparedWords } from './compared-words.tsx';
import type { CompareFrame } from './frame.ts';
import { Signed } from './signed.tsx';

const names: Record<FieldChange['field'], string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  slug: 'Slug',
  dateline: 'Dateline',
  language: 'Language',
  sectionId: 'Section',
  authorIds: 'Byline',
  tagIds: 'Tags',
  lede: 'Main photograph',
  ledeCaption: 'Caption',
  ledeCredit: 'Credit',
  ledeAlt: 'Description',
  firstPublished: 'First published',
  originalAddress: 'Original address',
};

type ComparedFieldsProps = {
  changes: FieldChange[];
  frame: CompareFrame;
  /** What can be done with a field as it was before; `kind` is its name within a sentence. */
  actionFor: (field: FieldChange['field'], kind: string) => ReactNode;
};

/** The fields beside the body that say something else. */
export function ComparedFields({ changes, frame, actionFor }: ComparedFieldsProps) {
  return (
    <dl className="compared-fields">
      {changes.map((change) => (
        <div key={change.field} className="compared-field" tabIndex={-1} data-change="">
          <dt>{names[change.field]}</dt>
          <dd>
            {change.kind === 'photo' ? (
              <ComparedPhotos before={change.before} after={change.after} frame={frame} />
            ) : (
              <ComparedWords changes={change.changes} between={change.kind === 'names' ? ', ' : ''} />
            )}
          </dd>
          <dd className="compared-act">{actionFor(change.field, names[change.field].toLowerCase())}</dd>
        </div>
      ))}
    </dl>
  );
}

type Photos = { before: string | null; after: string | null; frame: CompareFrame };

function ComparedPhotos({ before, after, frame }: Photos) {
  return (
    <>
      {before ? (
        <Signed sign="removed">
          <Thumbnail id={before} frame={frame} />
        </Signed>
      ) : null}
      {after ? (
        <Signed sign="added">
          <Thumbnail id={after} frame={frame} />
        </Signed>
      ) : null}
    </>
  );
}
