'use client';

import { useContent } from '#components/editor/live/use-live-article.ts';
import { Field } from '#components/ui/field.tsx';
import { partsOfTold } from '#lib/articles/first-published.ts';
import { slugAsTyped, slugOf } from '#lib/articles/slug.ts';
import { canonicalPath, dayOfPath, slugOfPath } from '#lib/publishing/permalink.ts';
import { mainEdition } from '#lib/taxonomy/editions.ts';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { LiveInput } from './live-words.tsx';

/** The words of the address: the published ones or the headline’s unless typed, with the address that they make. */
export function SlugField() {
  const { draft, errors, siteUrl } = useArticleScreen();
  const address = siteUrl + usePath();
  return (
    <Field
      id="slug"
      label="Slug"
      error={errorAt(errors, 'slug')}
      hint={<span className="address">{address}</span>}
    >
      {(control) => (
        <LiveInput
          {...control}
          className="input"
          root="slug"
          before={draft.content.slug}
          placeholder={slugOfPath(address) ?? ''}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

/** Where readers find the story, or will. Once published, it keeps its slug until another is typed (docs/decisions/0032). */
export function usePath(): string {
  const { article, draft, facts, today, timeZone, editions } = useArticleScreen();
  const { slug, headline, firstPublished } = useContent(article, draft.content);
  const { publication, withdrawn, number } = draft;
  const told = firstPublished !== null && !withdrawn ? partsOfTold(firstPublished, timeZone).day : null;
  const day = (publication && dayOfPath(publication.path)) ?? told?.replaceAll('-', '/') ?? today;
  const slugWhenEmpty = (publication && slugOfPath(publication.path)) || slugOf(headline);
  const edition = editions.includes(facts.language) ? facts.language : mainEdition;
  return canonicalPath(edition, day, slugAsTyped(slug) || slugWhenEmpty, number);
}
