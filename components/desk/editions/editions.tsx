'use client';

import { useRouter } from 'next/navigation';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import type { Result } from '#lib/platform/errors.ts';
import type { EditionRow } from '#lib/taxonomy/edition-queries.ts';
import { baseLanguage } from '#lib/taxonomy/editions.ts';
import { languageName, languages } from '#lib/taxonomy/languages.ts';
import { EditionForm } from './edition-form.tsx';

/** What can be done with editions. */
export type EditionActions = {
  open: (input: { language: string; name: string; tagline: string }) => Promise<Result<unknown>>;
  edit: (input: Omit<EditionRow, 'version'> & { baseVersion: number }) => Promise<Result<unknown>>;
  close: (input: { language: string }) => Promise<Result<unknown>>;
};

type Props = {
  main: { name: string; tagline: string; language: string };
  editions: EditionRow[];
  /** Null for who may only look. */
  actions: EditionActions | null;
};

/** The newspaper's languages: which have a site of their own, what its masthead says, and which could have one. */
export function Editions({ main, editions, actions }: Props) {
  const without = languages.filter(
    (language) =>
      language !== baseLanguage(main.language) && !editions.some((edition) => edition.language === language),
  );
  return (
    <main id="main" className="list editions" tabIndex={-1}>
      <header className="list-head">
        <h1>Editions</h1>
      </header>
      <p className="quiet">
        An edition is a language with a site of its own: its front, sections, search and feeds. Stories in a
        language without one stand in the main edition.
      </p>
      <section aria-labelledby="edition-main">
        <h2 id="edition-main">{languageName(baseLanguage(main.language))}</h2>
        <p>
          <a href="/">{main.name}</a> <span className="quiet">The main edition, at /</span>
        </p>
      </section>
      {editions.map((edition) => (
        <Edition key={`${edition.language}-${edition.version}`} edition={edition} actions={actions} />
      ))}
      {actions
        ? without.map((language) => (
            <section key={language} aria-labelledby={`edition-${language}`}>
              <h2 id={`edition-${language}`}>{languageName(language)}</h2>
              <p className="quiet">No edition yet: its stories stand in the main one.</p>
              <EditionForm
                edition={{ language, name: '', tagline: '' }}
                verb="Open the edition"
                run={actions.open}
              />
            </section>
          ))
        : null}
    </main>
  );
}

function Edition({ edition, actions }: { edition: EditionRow; actions: EditionActions | null }) {
  const { language, name, version } = edition;
  const { refresh } = useRouter();
  return (
    <section aria-labelledby={`edition-${language}`}>
      <h2 id={`edition-${language}`}>{languageName(language)}</h2>
      <p>
        <a href={`/${language}`} lang={language}>
          {name}
        </a>{' '}
        <span className="quiet">at /{language}</span>
      </p>
      {actions ? (
        <>
          <EditionForm
            edition={edition}
            verb="Save"
            run={(words) => actions.edit({ ...words, baseVersion: version })}
          />
          <ConfirmedAction
            verb="Close it"
            opener="Close this edition"
            title={`Close the edition in ${languageName(language)}?`}
            look="quiet"
            isSmall
            run={() => actions.close({ language })}
            onDone={refresh}
          >
            <p>
              Its stories stand in the main edition from then on, at once, and the addresses under /{language}{' '}
              lead there. Open it again to have them back here.
            </p>
          </ConfirmedAction>
        </>
      ) : null}
    </section>
  );
}
