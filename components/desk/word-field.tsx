'use client';

import { Field } from '#components/ui/field.tsx';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { FieldTools, type ToolRoot } from './field-tools.tsx';
import { LiveInput, LiveTextarea } from './live-words.tsx';

type WordFieldProps = {
  id: string;
  label: string;
  root: ToolRoot;
  /** As it was stored when the page was made. */
  before: string;
  placeholder?: string;
  className: string;
  /** On the page, in the type in which it will be read, instead of in a box with a label. */
  isAsRead?: boolean;
  isOneLine?: boolean;
  isOneParagraph?: boolean;
};

/** Words beside the body that several people write, with the text tools at them. */
export function WordField(props: WordFieldProps) {
  const { id, label, root, before, placeholder, className } = props;
  const { isAsRead = false, isOneLine = false, isOneParagraph = false } = props;
  const { errors, facts } = useArticleScreen();
  const words = {
    ...{ root, before, placeholder },
    ...{ className: isAsRead ? 'page-text' : 'input', lang: facts.language },
  };
  return (
    <Field
      id={id}
      label={label}
      isLabelHidden={isAsRead}
      error={errorAt(errors, root === 'ledeCaption' ? 'lede.caption' : root)}
      className={className}
    >
      {(control) => (
        <>
          {isOneLine ? (
            <LiveInput {...control} {...words} />
          ) : (
            <LiveTextarea {...control} {...words} spellCheck isOneParagraph={isOneParagraph} />
          )}
          <FieldTools id={id} root={root} />
        </>
      )}
    </Field>
  );
}
