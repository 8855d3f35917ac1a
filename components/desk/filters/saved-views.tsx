'use client';

import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isTyping } from '#components/desk/is-typing.ts';
import { isKey } from '#components/ui/keys.ts';
import { type FilteredScreen, filterAddress } from '#lib/workflow/filter-query.ts';
import type { SavedFilter } from '#lib/workflow/list-filters.ts';
import type { Views } from './filter-actions.ts';
import { ManageViews } from './manage-views.tsx';
import { SaveView } from './save-view.tsx';

type SavedViewsProps = {
  views: Views;
  /** What is shown now, as the address says it. */
  query: string;
};

/** The saved filters of a screen under one button and one key, and the way to keep what is shown now. */
export function SavedViews({ views, query }: SavedViewsProps) {
  const { screen, filters, mayShare } = views;
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<'save' | 'manage' | null>(null);
  useViewsKey(screen, () => setOpen(true));
  const current = filters.find((filter) => filter.query === query);
  const isManaged = filters.some(({ isShared }) => mayShare || !isShared);
  const group = (label: string, isShared: boolean) => (
    <ViewGroup label={label} filters={filters.filter((each) => each.isShared === isShared)} current={query} />
  );
  return (
    <>
      <Menu.Root open={isOpen} onOpenChange={setOpen} modal={false}>
        <Menu.Trigger className="button button-plain views-button" aria-keyshortcuts="v">
          <span>{current ? `Saved: ${current.name}` : 'Saved'}</span>
          <ChevronDown aria-hidden="true" size={16} />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="menu-place" sideOffset={4} align="end">
            <Menu.Popup className="menu">
              {group('Mine', false)}
              {group('Everybody’s', true)}
              <Menu.Item className="menu-item" onClick={() => setAsked('save')}>
                Save this view…
              </Menu.Item>
              {isManaged ? (
                <Menu.Item className="menu-item" onClick={() => setAsked('manage')}>
                  Manage…
                </Menu.Item>
              ) : null}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {asked === 'save' ? (
        <SaveView
          views={views}
          query={query}
          name={current && !current.isShared ? current.name : ''}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'manage' ? <ManageViews views={views} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

type ViewGroupProps = { label: string; filters: SavedFilter[]; current: string };

function ViewGroup({ label, filters, current }: ViewGroupProps) {
  if (filters.length === 0) return null;
  return (
    <Menu.Group className="menu-group">
      <Menu.GroupLabel className="menu-label">{label}</Menu.GroupLabel>
      {filters.map(({ id, name, screen, query }) => (
        <Menu.LinkItem
          key={id}
          className="menu-item"
          href={filterAddress(screen, query)}
          aria-current={query === current ? 'page' : undefined}
        >
          <span>{name}</span>
          {query === current ? <Check aria-hidden="true" size={16} /> : null}
        </Menu.LinkItem>
      ))}
    </Menu.Group>
  );
}

function useViewsKey(screen: FilteredScreen, open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || !isKey(event, screen === 'board' ? 'board-views' : 'list-views')) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
