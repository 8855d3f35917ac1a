'use client';

import type { ReactNode } from 'react';
import { errorAt } from '#components/desk/field-places.ts';
import { LanguageOptions } from '#components/desk/language-options.tsx';
import { ToldField } from '#components/desk/told-field.tsx';
import { Field, type FieldControl } from '#components/ui/field.tsx';
import { namesIn } from '#lib/articles/story/names.ts';
import type { StoryFormProps } from './story-form-props.ts';
import { StoryKeeping } from './story-keeping.tsx';
import { StoryOrigin } from './story-origin.tsx';
import type { StoryField } from './story-values.ts';

/** What was read out of the text, each field with where it came from, to be corrected before anything is made. */
export function StoryForm(props: StoryFormProps) {
  const { read, newsroom, mayCreate, errors, change, lookAgain } = props;
  const { values, known, story, origins } = read;
  const otherDates = story.dates.filter(({ source }) => source !== origins.firstPublished?.source);
  const alsoRead = [...otherDates, ...(story.slug ? [story.slug] : [])];
  const noSection = story.section ? `“${story.section.value}” is no section here` : 'Needed to publish';
  const box = (field: StoryField, label: string, more: Partial<BoxProps> = {}) => (
    <Box key={field} {...{ field, label, ...more }} form={props} />
  );
  return (
    <section className="story-form" aria-label="What was read">
      {box('headline', 'Headline', { isLong: true, error: errorAt(errors, 'headline') })}
      {box('standfirst', 'Standfirst', { isLong: true, error: errorAt(errors, 'standfirst') })}
      {box('authors', 'Byline', {
        error: errors?.authorNames ?? errors?.name,
        note: <Names typed={values.authors} known={known?.authors} may={mayCreate.authors} what="author" />,
        onBlur: lookAgain,
      })}
      <div className="story-row">
        {box('dateline', 'Dateline', { error: errorAt(errors, 'dateline') })}
        <Choice
          field="sectionId"
          label="Section"
          error={errorAt(errors, 'sectionId')}
          none={noSection}
          form={props}
        >
          <option value="">No section yet</option>
          {newsroom.sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice field="language" label="Language" error={errorAt(errors, 'language')} form={props}>
          <LanguageOptions />
        </Choice>
      </div>
      {box('tags', 'Tags', {
        error: errors?.tagNames,
        note: <Names typed={values.tags} known={known?.tags} may={mayCreate.tags} what="tag" />,
        placeholder: 'Parted by commas',
        onBlur: lookAgain,
      })}
      <ToldField
        id="story-firstPublished"
        told={values.firstPublished || null}
        timeZone={newsroom.timeZone}
        error={errorAt(errors, 'firstPublished')}
        hint={
          <>
            {values.firstPublished === ''
              ? 'Empty: when it is published here. '
              : 'Readers, lists, feeds and the address get this date. '}
            <StoryOrigin field="firstPublished" form={props} />
            <StoryKeeping field="firstPublished" form={props} />
          </>
        }
        onChange={(told) => change({ firstPublished: told ?? '' })}
      />
      {box('originalAddress', 'Original address', {
        error: errorAt(errors, 'originalAddress'),
        note: values.originalAddress === '' ? null : 'Readers see a link to it under the story. ',
      })}
      {alsoRead.length > 0 ? (
        <p className="field-hint">Also read: {alsoRead.map(({ source }) => `“${source}”`).join(', ')}</p>
      ) : null}
    </section>
  );
}

type BoxProps = {
  field: StoryField;
  label: string;
  form: StoryFormProps;
  isLong?: boolean;
  error?: string | undefined;
  note?: ReactNode;
  placeholder?: string;
  onBlur?: () => void;
};

/** One field of the story. */
export function Box({ field, label, form, isLong, error, note, placeholder, onBlur }: BoxProps) {
  const { values } = form.read;
  const hint = (
    <>
      {note}
      <StoryOrigin field={field} form={form} />
      <StoryKeeping field={field} form={form} />
    </>
  );
  const shared = (control: FieldControl) => ({
    ...control,
    className: 'input',
    value: values[field],
    lang: values.language,
    placeholder: placeholder ?? '',
    onBlur,
  });
  return (
    <Field id={`story-${field}`} label={label} error={error} hint={hint}>
      {(control) =>
        isLong ? (
          <textarea
            {...shared(control)}
            rows={1}
            onChange={(event) => form.change({ [field]: event.target.value.replace(/\s*\n\s*/g, ' ') })}
          />
        ) : (
          <input {...shared(control)} onChange={(event) => form.change({ [field]: event.target.value })} />
        )
      }
    </Field>
  );
}

type ChoiceProps = {
  field: StoryField;
  label: string;
  form: StoryFormProps;
  error: string | undefined;
  none?: string;
  children: ReactNode;
};

/** One field of the story that is chosen from a list. */
function Choice({ field, label, form, error, none = '', children }: ChoiceProps) {
  const hint = (
    <>
      <StoryOrigin field={field} form={form} none={none} />
      <StoryKeeping field={field} form={form} />
    </>
  );
  return (
    <Field id={`story-${field}`} label={label} error={error} hint={hint}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={form.read.values[field]}
          onChange={(event) => form.change({ [field]: event.target.value })}
        >
          {children}
        </select>
      )}
    </Field>
  );
}

type NamesProps = { typed: string; known: string[] | undefined; may: boolean; what: 'author' | 'tag' };

/** Which names the newsroom has, and which will be made. */
function Names({ typed, known, may, what }: NamesProps) {
  const names = namesIn(typed);
  if (names.length === 0 || !known) return null;
  const has = new Set(known.map((name) => name.toLowerCase()));
  const fresh = names.filter((name) => !has.has(name.toLowerCase()));
  if (fresh.length === 0)
    return (
      <span className="story-names">
        {names.length === 1 ? `This ${what} is known. ` : `All ${what}s are known. `}
      </span>
    );
  return (
    <span className={may ? 'story-names' : 'story-names story-names-missing'}>
      {fresh.join(', ')}{' '}
      {may
        ? 'will be created. '
        : `${fresh.length === 1 ? 'is' : 'are'} not known, and you may not make a new ${what}: take the name out, or ask an editor. `}
    </span>
  );
}
