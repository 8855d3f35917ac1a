'use client';

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { GripVertical } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Picture } from '#components/document/picture.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { Pin, RowKind } from '#lib/fronts/types.ts';
import type { PlaceRef } from './edits.ts';
import { staleWords } from './front-words.ts';
import type { SlotStory } from './shown.ts';
import type { Places } from './use-places.ts';

type FrontSlotProps = { place: PlaceRef; kind: RowKind; pin: Pin | null; places: Places; now: Date };

/** A place: the story that stands in it, by hand or by itself. It is a button; its story can be dragged, and others dropped on it. */
export function FrontSlot({ place, kind, pin, places, now }: FrontSlotProps) {
  const { row, slot } = place;
  const story = places.storyIn(place);
  const { element, isOver, isDragged } = useDragging(place, pin?.number ?? story?.number, places.move);
  const isOpen = places.open?.row === row && places.open.slot === slot;
  const stale = pin ? staleWords(pin, story, now) : '';
  const photo = isPictured(kind, slot) ? places.photoIn(place) : null;
  return (
    <li
      ref={element}
      className={classNames(
        'front-place',
        !pin && 'front-place-empty',
        isOver && 'front-place-over',
        isDragged && 'front-place-dragged',
      )}
    >
      <button
        type="button"
        className="front-place-button"
        data-place={`${row} ${slot}`}
        aria-expanded={isOpen}
        onClick={() => places.openPlace(isOpen ? null : place)}
        onKeyDown={(event) => places.press(event, place)}
      >
        {photo ? (
          <span className="front-place-photo">
            <Picture asset={photo} alt="" mediaBase="/desk/media" sizes="20rem" />
          </span>
        ) : null}
        <PlaceWords pin={pin} story={story} stale={stale} name={places.nameOf(place)} />
      </button>
      {/* Some browsers let nobody drag by a button. */}
      <span className="front-place-grip" aria-hidden="true">
        <GripVertical size={14} />
      </span>
    </li>
  );
}

type PlaceWordsProps = { pin: Pin | null; story: SlotStory | undefined; stale: string; name: string };

function PlaceWords({ pin, story, stale, name }: PlaceWordsProps) {
  const sign = pin ? (pin.until ? 'Pinned for a time' : 'Pinned') : 'By itself';
  return (
    <span className="front-place-words">
      <span className="front-place-sign">
        <span className="visually-hidden">{name}: </span>
        {sign}
        {story ? ` · ${story.section}` : ''}
      </span>
      <span className="front-place-headline">
        {pin?.headline ||
          story?.headline ||
          (pin ? `Article ${pin.number} is not live` : 'Nothing to fill it with')}
      </span>
      {pin && !story ? <span className="front-place-stale">Readers see another story here.</span> : null}
      {stale ? <span className="front-place-stale">{stale}</span> : null}
    </span>
  );
}

function isPictured(kind: RowKind, slot: number): boolean {
  return kind === 'lead' || kind === 'strip' ? slot === 0 : kind !== 'list';
}

function useDragging(place: PlaceRef, number: number | undefined, move: Places['move']) {
  const element = useRef<HTMLLIElement>(null);
  const [isOver, setOver] = useState(false);
  const [isDragged, setDragged] = useState(false);
  const { row, slot } = place;
  useEffect(() => {
    if (!element.current) return;
    const here = { row, slot };
    return combine(
      draggable({
        element: element.current,
        canDrag: () => number !== undefined,
        getInitialData: () => ({ from: here, number }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element: element.current,
        canDrop: ({ source }) => typeof source.data.number === 'number',
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          const from = source.data.from as PlaceRef;
          if (from.row !== row || from.slot !== slot) move(from, here, source.data.number as number);
        },
      }),
    );
  }, [row, slot, number, move]);
  return { element, isOver, isDragged };
}
