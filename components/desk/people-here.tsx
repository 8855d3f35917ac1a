'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Present } from '#components/editor/live/presence.ts';
import { useArticleScreen } from './article-screen.tsx';
import { placeOf } from './field-places.ts';

const nobody: Present[] = [];

/** Who else has this article open, and where in it they are. */
export function usePeopleHere(): Present[] {
  const { presence } = useArticleScreen();
  return useSyncExternalStore(
    presence?.subscribe ?? (() => () => undefined),
    () => presence?.state().people ?? nobody,
    () => nobody,
  );
}

/** The others on this article, as initials with their names behind them. */
export function PeopleHere() {
  const people = usePeopleHere();
  const news = useNews(people);
  return (
    <>
      {people.length > 0 ? (
        <ul className="people-here" aria-label="Also here">
          {people.map((person) => (
            <li key={person.id} className={`person-here person-${person.colour}`} title={whereWords(person)}>
              <span aria-hidden="true">{initialsOf(person.name)}</span>
              <span className="visually-hidden">{whereWords(person)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <span className="visually-hidden" aria-live="polite">
        {news}
      </span>
    </>
  );
}

/** Says who came and who left; where they go in the text would be chatter. */
function useNews(people: Present[]): string {
  const [seen, setSeen] = useState({ people, news: '' });
  const came = people.filter(({ id }) => !seen.people.some((other) => other.id === id));
  const left = seen.people.filter(({ id }) => !people.some((other) => other.id === id));
  useEffect(() => {
    if (came.length === 0 && left.length === 0) return;
    const words = [
      ...came.map(({ name }) => `${name} is here.`),
      ...left.map(({ name }) => `${name} has left.`),
    ];
    setSeen({ people, news: words.join(' ') });
  }, [people, came, left]);
  return seen.news;
}

function whereWords({ name, fields }: Present): string {
  const places = [...new Set(fields)].map((field) => placeOf(field).label);
  return places.length > 0 ? `${name}: ${places.join(', ')}` : name;
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
