'use client';

import { useEffect } from 'react';
import { colourCount } from '#components/editor/live/presence.ts';
import { useArticleScreen } from './article-screen.tsx';
import { fieldAt, placeOf } from './field-places.ts';
import { usePeopleHere } from './people-here.tsx';

const personClasses = Array.from({ length: colourCount }, (_, colour) => `person-${colour}`);

/** Tells the others in which field one is, and marks the fields in which they are (the body shows their carets). */
export function FieldMarks(): null {
  const { presence } = useArticleScreen();
  const people = usePeopleHere();
  useEffect(() => {
    if (!presence) return;
    const stand = () => presence.standAt(fieldAt(document.activeElement));
    // After the focus has settled: between two fields it is nowhere.
    const settle = () => setTimeout(stand);
    document.addEventListener('focusin', settle);
    document.addEventListener('focusout', settle);
    stand();
    return () => {
      document.removeEventListener('focusin', settle);
      document.removeEventListener('focusout', settle);
    };
  }, [presence]);
  useEffect(() => {
    const marked: HTMLElement[] = [];
    for (const { name, colour, fields } of people) {
      for (const field of fields) {
        const element = field === 'body' ? null : document.getElementById(placeOf(field).id);
        const place = element?.closest<HTMLElement>('.field') ?? element;
        if (!place) continue;
        place.dataset.here = place.dataset.here ? `${place.dataset.here}, ${name}` : name;
        place.classList.add(`person-${colour}`);
        marked.push(place);
      }
    }
    return () => {
      for (const place of marked) {
        delete place.dataset.here;
        place.classList.remove(...personClasses);
      }
    };
  }, [people]);
  return null;
}
