'use client';

import { type FormEvent, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { type Language, languageNames, languages } from '#lib/taxonomy/languages.ts';
import { tagKinds } from '#lib/taxonomy/tag-input.ts';
import type { TagView } from '#lib/taxonomy/tag-queries.ts';
import { SaveFoot } from './save-foot.tsx';
import type { TagActions } from './tag-actions.ts';
import { TermPicture } from './term-picture.tsx';
import { kindNames } from './term-words.ts';
import { useTermSave } from './use-term-save.ts';

type TagFormProps = { tag: TagView; save: TagActions['save'] };

/** All that is said of a tag: what it is called, in which language, what it is, and where its page is. */
export function TagForm({ tag, save }: TagFormProps) {
  const [words, setWords] = useState(() => wordsOf(tag));
  const [picture, setPicture] = useState(tag.picture);
  const store = (baseVersion: number) => {
    const { name, slug, kind, description, names } = words;
    const aliases = languages.flatMap((language) => aliasesOf(words.aliases[language], language));
    const said = { name, slug, kind, names, aliases, description, pictureId: picture?.id ?? null };
    return save({ id: tag.id, baseVersion, ...said });
  };
  const saving = useTermSave(tag, '/desk/tags', store);
  const { wrong, touch } = saving;
  const change = (changed: Partial<typeof words>) => {
    touch();
    setWords({ ...words, ...changed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  const wrongAlias = Object.entries(wrong).find(([field]) => /^aliases(\.\d|$)/.test(field))?.[1];
  return (
    <form className="term-form" noValidate aria-label="Tag" onSubmit={submit}>
      <Field id="tag-name" label="Name" error={wrong.name}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={words.name}
            onChange={(e) => change({ name: e.target.value })}
          />
        )}
      </Field>
      <fieldset className="term-kinds">
        <legend className="field-label">Kind</legend>
        {tagKinds.map((kind) => (
          <label key={kind} className="check">
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={words.kind === kind}
              onChange={() => change({ kind })}
            />
            {kindNames[kind]}
          </label>
        ))}
      </fieldset>
      {languages.map((language) => (
        <div key={language} className="term-language">
          <Field
            id={`tag-name-${language}`}
            label={`Name in ${languageNames[language]}`}
            hint={`Where stories in ${languageNames[language]} should say something else than the name above.`}
            error={wrong[`names.${language}`]}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                lang={language}
                value={words.names[language]}
                onChange={(e) => change({ names: { ...words.names, [language]: e.target.value } })}
              />
            )}
          </Field>
          <Field
            id={`tag-aliases-${language}`}
            label={`Other names in ${languageNames[language]}`}
            hint="One a line. Whoever types one of them finds this tag."
            error={wrong[`aliases.${language}`] ?? (language === 'en' ? wrongAlias : undefined)}
          >
            {(control) => (
              <textarea
                {...control}
                className="input"
                lang={language}
                rows={2}
                value={words.aliases[language]}
                onChange={(e) => change({ aliases: { ...words.aliases, [language]: e.target.value } })}
              />
            )}
          </Field>
        </div>
      ))}
      <Field
        id="tag-description"
        label="Description"
        hint="Readers see it over the tag’s stories. At most 1,000 characters."
        error={wrong.description}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            value={words.description}
            onChange={(e) => change({ description: e.target.value })}
          />
        )}
      </Field>
      <TermPicture
        picture={picture}
        error={wrong.pictureId}
        onChange={(chosen) => {
          touch();
          setPicture(chosen);
        }}
      />
      <Field
        id="tag-slug"
        label="Slug"
        hint="Its address is /tag/ and this. The old address leads on."
        error={wrong.slug}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            value={words.slug}
            onChange={(e) => change({ slug: e.target.value })}
          />
        )}
      </Field>
      <SaveFoot save={saving} page={`/desk/tags/${tag.slug}`} />
    </form>
  );
}

function wordsOf({ name, slug, kind, names, description, aliases }: TagView) {
  const linesIn = (language: Language) =>
    aliases
      .filter((each) => each.language === language)
      .map(({ alias }) => alias)
      .join('\n');
  return { name, slug, kind, names, description, aliases: { en: linesIn('en'), ru: linesIn('ru') } };
}

function aliasesOf(lines: string, language: Language): { language: Language; alias: string }[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((alias) => ({ language, alias }));
}
