'use client';

import { useEffect, useRef, useState } from 'react';
import { isTyping } from '#components/desk/is-typing.ts';
import { Button } from '#components/ui/button.tsx';
import { isKey } from '#components/ui/keys.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { FrontView } from '#lib/fronts/types.ts';
import { AddRow } from './add-row.tsx';
import { presentLayout } from './edits.ts';
import { FrontRowEditor } from './front-row.tsx';
import { FrontTools } from './front-tools.tsx';
import type { FrontActions, Lists, ShownFront } from './shown.ts';
import { SlotPanel } from './slot-panel.tsx';
import { useFront } from './use-front.ts';
import { usePlaces } from './use-places.ts';

type FrontScreenProps = {
  /** What the page is called: the home page, or a section. */
  name: string;
  front: FrontView;
  shown: ShownFront;
  lists: Lists;
  /** Where readers have it, and its preview. */
  address: string;
  preview: string;
  timeZone: string;
  /** The server's time when the page was made. */
  now: string;
  actions: FrontActions;
};

/** A page as rows of places in their proportions: stories are put, moved and worded here, and readers get it when it is published. */
export function FrontScreen(props: FrontScreenProps) {
  const { name, front, lists, actions, timeZone } = props;
  const draft = useFront({ ...front, shown: props.shown }, actions.save);
  const [now] = useState(() => new Date(props.now));
  const places = usePlaces(draft);
  const { layout, shown, state, failure } = draft;
  const root = useRef<HTMLElement>(null);
  useUndoKeys(draft);
  const begin = () =>
    draft.change(() =>
      presentLayout(
        front.page,
        lists.sections.filter(({ isTop }) => isTop),
      ),
    );
  return (
    <main id="main" className="list fronts" tabIndex={-1} ref={root}>
      <header className="list-header">
        <h1>{name}</h1>
        <FrontTools {...props} draft={draft} timeZone={timeZone} />
      </header>
      {state === 'conflict' ? (
        <Notice
          tone="bad"
          isAlert
          actions={
            <>
              <Button small onClick={showTheirs}>
                Show theirs
              </Button>
              <Button small onClick={draft.keepMine}>
                Keep mine instead
              </Button>
            </>
          }
        >
          {failure?.message}
        </Notice>
      ) : null}
      {state === 'failed' ? (
        <Notice tone="bad" isAlert>
          Not saved yet; what you have done is still here. {failure?.message}
        </Notice>
      ) : null}
      <p role="status" className="visually-hidden" data-front-said="">
        {places.said}
      </p>
      {layout.length === 0 ? (
        <section className="front-empty" aria-label="Nothing is arranged">
          <p>This page arranges itself. Begin from what readers see now, or add a row.</p>
          <Button look="primary" onClick={begin}>
            Begin from what readers see now
          </Button>
        </section>
      ) : null}
      <div className={places.open ? 'front-desk front-desk-open' : 'front-desk'}>
        <div className="front-rows">
          {layout.map((row, index) => (
            <FrontRowEditor
              key={row.id}
              row={row}
              index={index}
              count={layout.length}
              lists={lists}
              shown={shown}
              places={places}
              now={now}
              onChange={draft.change}
            />
          ))}
          <AddRow layout={layout} page={front.page} onChange={draft.change} />
        </div>
        {places.open ? (
          <SlotPanel
            key={`${places.open.row} ${places.open.slot}`}
            edition={front.edition}
            layout={layout}
            places={places}
            place={places.open}
            timeZone={timeZone}
            findStories={actions.findStories}
            findPhotos={actions.findPhotos}
            onPhoto={(number, { image }) =>
              draft.setShown((before) => ({ ...before, images: { ...before.images, [number]: image } }))
            }
            onStory={(story) =>
              draft.setShown((before) => ({
                ...before,
                stories: { ...before.stories, [story.number]: story },
              }))
            }
          />
        ) : null}
      </div>
    </main>
  );
}

// What was done here is given up on purpose: nobody is asked again.
function showTheirs(): void {
  window.dispatchEvent(new Event('nightdesk-leave'));
  window.location.reload();
}

function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      const act = isKey(event, 'front-undo') ? undo : isKey(event, 'front-redo') ? redo : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}
