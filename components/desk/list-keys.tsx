'use client';

import { useEffect } from 'react';
import { isKey, type KeyName } from '#components/ui/keys.ts';
import { isTyping } from './is-typing.ts';

/** The list by keyboard: "/" searches, "n" starts an article, "t" one from a text, j, k and arrows move, Enter opens (the link has the focus). A chosen filter applies at once. */
export function ListKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const pressed = actions.find(([name]) => isKey(event, name));
      if (pressed?.[1]()) event.preventDefault();
    };
    const choose = (event: Event) => {
      const target = event.target;
      if (target instanceof HTMLSelectElement && target.matches('[data-filter-choice]'))
        target.form?.requestSubmit();
    };
    window.addEventListener('keydown', press);
    document.addEventListener('change', choose);
    return () => {
      window.removeEventListener('keydown', press);
      document.removeEventListener('change', choose);
    };
  }, []);
  return null;
}

const actions: [KeyName, () => boolean][] = [
  ['search', () => focus('[data-list-search]')],
  ['new-article', () => click('[data-new-article]')],
  ['new-from-text', () => click('[data-new-from-text]')],
  ['next-article', () => move(1)],
  ['previous-article', () => move(-1)],
];

function move(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-article-link]')];
  const here = links.findIndex((link) => link.matches(':focus'));
  const next = here < 0 ? links[0] : links[here + by];
  next?.focus();
  return links.length > 0;
}

function focus(selector: string): boolean {
  const element = document.querySelector<HTMLInputElement>(selector);
  element?.focus();
  element?.select();
  return element !== null;
}

function click(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.click();
  return element !== null;
}
