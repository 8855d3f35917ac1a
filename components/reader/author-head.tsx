import { Photo } from '#components/document/photo.tsx';
import type { ListHead } from '#lib/reader/types.ts';
import type { ReadingPlace } from './story-row.tsx';
import { wordsFor } from './words.ts';

/** Who an author is: the name as it is written here and elsewhere, the work, the person's own words and links. */
export function AuthorHead({ author, place }: { author: ListHead; place: ReadingPlace }) {
  const words = wordsFor(place.language);
  const { title, intro, picture, profile } = author;
  const names = profile?.names ?? [];
  const links = profile?.links ?? [];
  const email = profile?.email ?? '';
  return (
    <header className="list-head author-head">
      {picture ? (
        <Photo image={picture} mediaBase={place.mediaBase} sizes="(min-width: 48rem) 12rem, 9rem" />
      ) : null}
      <div>
        <p className="list-kind">{words.author}</p>
        <h1 className="list-title">{title}</h1>
        {profile?.jobTitle ? <p className="author-work">{profile.jobTitle}</p> : null}
        {names.length > 0 ? (
          <p className="author-names">
            {words.alsoWritten}{' '}
            {names.map(({ language, name }) => (
              <span key={name} lang={language || undefined}>
                {name}
              </span>
            ))}
          </p>
        ) : null}
        {intro ? <p className="list-intro">{intro}</p> : null}
        {links.length > 0 || email ? (
          <ul className="author-links" aria-label={words.elsewhere}>
            {links.map((link) => (
              <li key={link.url}>
                <a href={link.url} rel="me nofollow">
                  {link.title || new URL(link.url).hostname.replace(/^www\./, '')}
                </a>
              </li>
            ))}
            {email ? (
              <li>
                <a href={`mailto:${email}`}>{email}</a>
              </li>
            ) : null}
          </ul>
        ) : null}
      </div>
    </header>
  );
}
