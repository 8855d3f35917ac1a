import { type KeyboardEvent, useCallback, useState } from 'react';
import { isKey } from '#components/ui/keys.ts';
import type { Pin } from '#lib/fronts/types.ts';
import type { PublicImage } from '#lib/publishing/types.ts';
import { movePin, newPin, type PlaceRef, pinAt, placeBeside, setPin } from './edits.ts';
import type { SlotStory } from './shown.ts';
import type { useFront } from './use-front.ts';

/** What can be done with the places of a page, by hand and by key, and what was done last, in words. */
export type Places = ReturnType<typeof usePlaces>;

/** The places of a page: which is open beside it, and how stories come into them, move and go. */
export function usePlaces(draft: ReturnType<typeof useFront>) {
  const [open, setOpen] = useState<PlaceRef | null>(null);
  const [said, setSaid] = useState('');
  const { layout, shown, change } = draft;

  const nameOf = ({ row, slot }: PlaceRef) => {
    const index = layout.findIndex(({ id }) => id === row);
    return `row ${index + 1}, place ${slot + 1}`;
  };
  const storyIn = (place: PlaceRef): SlotStory | undefined => {
    const pin = pinAt(layout, place);
    const number = pin?.number ?? shown.places[`${place.row} ${place.slot}`];
    return number === undefined ? undefined : shown.stories[number];
  };
  const photoIn = (place: PlaceRef): PublicImage | null => {
    const pin = pinAt(layout, place);
    const story = storyIn(place);
    if (pin?.isPlain) return null;
    return (pin?.imageId ? story && shown.images[story.number] : null) ?? story?.lede ?? null;
  };
  const put = (place: PlaceRef, story: SlotStory) => {
    change((before) => setPin(before, place, newPin(story.number, new Date())));
    setSaid(`“${story.headline}” is pinned in ${nameOf(place)}.`);
  };
  const move = useCallback(
    (from: PlaceRef, to: PlaceRef, number: number) => {
      change((before) => movePin(before, from, to, pinAt(before, from) ?? newPin(number, new Date())));
    },
    [change],
  );
  const moveStory = (from: PlaceRef, to: PlaceRef) => {
    const number = pinAt(layout, from)?.number ?? storyIn(from)?.number;
    if (number === undefined) return;
    move(from, to, number);
    setSaid(`Moved to ${nameOf(to)}.`);
    focusPlace(to);
  };
  const takeOut = (place: PlaceRef) => {
    if (!pinAt(layout, place)) return;
    change((before) => setPin(before, place, null));
    setSaid(`Taken out of ${nameOf(place)}. It is filled by itself.`);
  };
  const reword = (place: PlaceRef, words: Partial<Pin>) =>
    change((before) => {
      const pin = pinAt(before, place);
      return pin ? setPin(before, place, { ...pin, ...words }) : before;
    });
  const press = (event: KeyboardEvent, place: PlaceRef) => {
    const beside = (by: 1 | -1) => placeBeside(layout, place, by);
    const act = (
      [
        ['place-next', () => focusPlace(beside(1))],
        ['place-previous', () => focusPlace(beside(-1))],
        ['story-down', () => shift(beside(1))],
        ['story-up', () => shift(beside(-1))],
        ['story-out', () => takeOut(place)],
      ] as const
    ).find(([name]) => isKey(event.nativeEvent, name))?.[1];
    const shift = (to: PlaceRef | null) => (to ? moveStory(place, to) : setSaid('There is no place beyond.'));
    if (!act) return;
    event.preventDefault();
    act();
  };
  return {
    ...{ open, said },
    openPlace: setOpen,
    ...{ nameOf, storyIn, photoIn, put, move, moveStory, takeOut, reword, press },
  };
}

/** The focus goes to a place once it is drawn. */
function focusPlace(place: PlaceRef | null): void {
  if (!place) return;
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(`[data-place="${place.row} ${place.slot}"]`);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  });
}
