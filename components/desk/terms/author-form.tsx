'use client';

import { type FormEvent, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import type { AuthorView } from '#lib/taxonomy/author-queries.ts';
import { languageNames, languages } from '#lib/taxonomy/languages.ts';
import type { AuthorActions } from './author-actions.ts';
import { AuthorLinks, type TypedLink } from './author-links.tsx';
import { AuthorPlace } from './author-place.tsx';
import { SaveFoot } from './save-foot.tsx';
import { TermPicture } from './term-picture.tsx';
import { useTermSave } from './use-term-save.ts';

type AuthorFormProps = {
  author: AuthorView;
  save: AuthorActions['save'];
  /** Who may be this author, for those who may say so; null for those who write their own page. */
  people: { id: string; name: string }[] | null;
};

/** All that is said of an author: the name in each language, the work, and where else the person is to be found. */
export function AuthorForm({ author, save, people }: AuthorFormProps) {
  const [words, setWords] = useState(() => wordsOf(author));
  const [picture, setPicture] = useState(author.picture);
  const [links, setLinks] = useState<TypedLink[]>(() =>
    author.links.map((link, place) => ({ ...link, key: place + 1 })),
  );
  const store = (baseVersion: number) => {
    const told = filled(links);
    setLinks(told);
    const { accountId, ...said } = words;
    return save({
      ...{ ...said, id: author.id, baseVersion, accountId: accountId || null },
      links: told.map(({ url, title }) => ({ url, title })),
      pictureId: picture?.id ?? null,
    });
  };
  const saving = useTermSave(author, '/desk/authors', store);
  const { wrong, touch } = saving;
  const change = (changed: Partial<typeof words>) => {
    touch();
    setWords({ ...words, ...changed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  const line = (field: 'name' | 'jobTitle' | 'email', label: string, hint?: string) => (
    <Field id={`author-${field}`} label={label} hint={hint} error={wrong[field]}>
      {(control) => (
        <input
          {...control}
          className="input"
          type={field === 'email' ? 'email' : 'text'}
          value={words[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="term-form" noValidate aria-label="Author" onSubmit={submit}>
      {line('name', 'Name', 'As bylines say it.')}
      <div className="term-language">
        {languages.map((language) => (
          <Field
            key={language}
            id={`author-name-${language}`}
            label={`Name in ${languageNames[language]}`}
            hint={`Where stories in ${languageNames[language]} should say something else.`}
            error={wrong[`names.${language}`]}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                lang={language}
                value={words.names[language]}
                onChange={(event) => change({ names: { ...words.names, [language]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
      {line('jobTitle', 'Job title', 'As “Science editor”. Readers see it under the name.')}
      <Field
        id="author-bio"
        label="Biography"
        hint="Readers see it over the author’s stories. At most 1,000 characters."
        error={wrong.bio}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={4}
            value={words.bio}
            onChange={(event) => change({ bio: event.target.value })}
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
      <AuthorLinks
        links={links}
        wrong={wrong}
        onChange={(changed) => {
          touch();
          setLinks(changed);
        }}
      />
      {line('email', 'E-mail for readers', 'It stands on the author’s page. Empty: none.')}
      {people ? (
        <AuthorPlace
          {...{ people, wrong, slug: words.slug, accountId: words.accountId, change }}
          account={author.account}
        />
      ) : null}
      <SaveFoot save={saving} page={`/desk/authors/${author.slug}`} />
    </form>
  );
}

function wordsOf({ name, slug, names, jobTitle, bio, email, account }: AuthorView) {
  return { name, slug, names, jobTitle, bio, email, accountId: account?.id ?? '' };
}

// A row that nothing was typed into is no link.
function filled(links: TypedLink[]): TypedLink[] {
  return links.filter(({ url, title }) => url.trim() !== '' || title.trim() !== '');
}
