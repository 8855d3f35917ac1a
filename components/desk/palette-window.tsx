'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { startTransition, useState } from 'react';
import { useSearch } from '#components/ui/use-search.ts';
import { filterAddress } from '#lib/workflow/filter-query.ts';
import { searchArticles } from './article-requests.ts';
import { newsroomPlaces, workPlaces } from './desk-places.ts';
import { screenWords } from './filters/screen-words.ts';
import { useSavedFilters } from './filters/use-saved-filters.ts';

const mostViews = 8;

type PaletteWindowProps = {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  createArticle: (() => Promise<void>) | null;
  mayGo: string[];
};

/** Finds any article by its words, and the desk's commands by their names. */
export function PaletteWindow({ isOpen, setOpen, createArticle, mayGo }: PaletteWindowProps) {
  const router = useRouter();
  const [query, setQuery] = useState('');
  const { found, isSearching, error } = useSearch(query, searchArticles);
  const saved = useSavedFilters();
  const run = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  const wanted = query.trim().toLowerCase();
  const commands = [
    ...(createArticle
      ? [
          { name: 'New article', act: () => startTransition(() => createArticle()) },
          { name: 'New from text', act: () => router.push('/desk/articles/new-from-text') },
        ]
      : []),
    ...(mayGo.includes('article:publish')
      ? [{ name: 'Breaking news', act: () => router.push('/desk/articles/breaking') }]
      : []),
    { name: 'Go to all articles', act: () => router.push('/desk/articles') },
    ...[...workPlaces, ...newsroomPlaces]
      .filter(({ right }) => right === undefined || mayGo.includes(right))
      .map(({ name, href }) => ({ name: `Go to ${name.toLowerCase()}`, act: () => router.push(href) })),
    { name: 'Go to the readers’ site', act: () => window.location.assign('/') },
  ].filter(({ name }) => name.toLowerCase().includes(wanted));
  const views = saved
    .filter(({ name, screen }) => `${name} ${screenWords[screen]}`.toLowerCase().includes(wanted))
    .slice(0, mostViews);

  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="palette" aria-label="Find an article or a command">
          <Command label="Find an article or a command" shouldFilter={false} loop>
            <Command.Input
              className="palette-input"
              placeholder="Find an article or a command"
              value={query}
              onValueChange={setQuery}
            />
            <Command.List className="palette-list">
              <Command.Empty className="palette-empty">
                {error ?? (isSearching ? 'Looking…' : 'Nothing is called that.')}
              </Command.Empty>
              {found.length > 0 ? (
                <Command.Group heading="Articles">
                  {found.map((article) => (
                    <Command.Item
                      key={article.number}
                      value={`article ${article.number}`}
                      className="palette-item"
                      onSelect={run(() => window.location.assign(`/desk/articles/${article.number}`))}
                    >
                      <span>{article.headline || 'No headline yet'}</span>
                      <span className="quiet">{article.number}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
              {views.length > 0 ? (
                <Command.Group heading="Saved views">
                  {views.map(({ id, name, screen, query: shown }) => (
                    <Command.Item
                      key={id}
                      value={`view ${id}`}
                      className="palette-item"
                      onSelect={run(() => window.location.assign(filterAddress(screen, shown)))}
                    >
                      <span>{name}</span>
                      <span className="quiet">{screenWords[screen]}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
              {commands.length > 0 ? (
                <Command.Group heading="Commands">
                  {commands.map(({ name, act }) => (
                    <Command.Item key={name} value={name} className="palette-item" onSelect={run(act)}>
                      {name}
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
