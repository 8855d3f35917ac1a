import type { FrontLayout, FrontRow, Pin } from './types.ts';

/** A story in its place: by its pin, or because the row's source brought it there. */
export type Place = { slot: number; number: number; pin: Pin | null };

/** A row with the stories that stand in it; places for which there is no story are left out. */
export type ArrangedRow = { row: FrontRow; places: Place[] };

/**
 * Puts stories in the places of a layout. `live` are the pinned stories that readers may see now, `newest` what each row's
 * source has, newest first. No story stands twice: a pin wins over what comes by itself, and an earlier row over a later one.
 */
export function arrange(layout: FrontLayout, live: Set<number>, newest: number[][]): ArrangedRow[] {
  const taken = new Set<number>();
  const take = (number: number) => {
    if (taken.has(number)) return false;
    taken.add(number);
    return true;
  };
  const pinned = layout.map((row) =>
    row.slots.map((pin) => (pin && live.has(pin.number) && take(pin.number) ? pin : null)),
  );
  return layout.map((row, index) => {
    const next = () => newest[index]?.find(take) ?? null;
    const places = (pinned[index] ?? []).map((pin, slot) => ({ slot, pin, number: pin?.number ?? next() }));
    return { row, places: places.filter((place): place is Place => place.number !== null) };
  });
}
