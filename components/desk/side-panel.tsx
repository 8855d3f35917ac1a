'use client';

import { Info, type LucideIcon, MessageSquare, Text } from 'lucide-react';
import type { ComponentType, KeyboardEvent, ReactNode } from 'react';
import { fetched } from '#components/ui/fetched.tsx';
import { useArticleScreen } from './article-screen.tsx';
import { DetailsPanel } from './details-panel.tsx';

type PanelSection = { id: string; label: string; icon: LucideIcon; Panel: ComponentType };

// What is not needed to write is fetched when it is opened: `Panel: lazy(…)`.
const sections: PanelSection[] = [
  { id: 'details', label: 'Details', icon: Info, Panel: DetailsPanel },
  {
    id: 'text',
    label: 'Text',
    icon: Text,
    Panel: fetched(async () => (await import('./text-panel.tsx')).TextPanel),
  },
  {
    id: 'comments',
    label: 'Comments',
    icon: MessageSquare,
    Panel: fetched(async () => (await import('./comments/comments-panel.tsx')).CommentsPanel),
  },
];

/** Right: what is known about the story, a section at a time. */
export function SidePanel() {
  const { panel, showPanel } = useArticleScreen();
  return (
    <>
      {sections.length > 1 ? (
        <div role="tablist" aria-label="Beside the text" className="panel-tabs" onKeyDown={walk}>
          {sections.map(({ id, label, icon: Icon }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`panel-tab-${id}`}
              aria-selected={id === panel}
              aria-controls={`panel-${id}`}
              tabIndex={id === panel ? 0 : -1}
              className="panel-tab"
              onClick={() => showPanel(id)}
            >
              <Icon aria-hidden="true" size={16} />
              {label}
            </button>
          ))}
        </div>
      ) : null}
      {sections.map(({ id, Panel }) =>
        // The details stay where they are, so that what is missing there can be pointed to.
        id === panel || id === 'details' ? (
          <PanelBody key={id} id={id} isShown={id === panel}>
            <Panel />
          </PanelBody>
        ) : null,
      )}
    </>
  );
}

function PanelBody({ id, isShown, children }: { id: string; isShown: boolean; children: ReactNode }) {
  const isTab = sections.length > 1;
  return (
    <div
      id={`panel-${id}`}
      hidden={!isShown}
      {...(isTab && { role: 'tabpanel', 'aria-labelledby': `panel-tab-${id}` })}
    >
      {children}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const next = tabs[(at + step + tabs.length) % tabs.length];
  event.preventDefault();
  next?.focus();
  next?.click();
}
