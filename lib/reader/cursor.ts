/** A place in a list ordered by first publication, newest first. */
export type Place = { at: Date; number: number };

/** Writes a place as it stands in an address: milliseconds and number. */
export function formatCursor(place: Place): string {
  return `${place.at.getTime()}-${place.number}`;
}

/** Reads a place from an address; null when it is none, so that a mangled address shows the first page. */
export function parseCursor(text: string | undefined): Place | null {
  const match = /^(\d{1,14})-(\d{1,9})$/.exec(text ?? '');
  if (!match) return null;
  return { at: new Date(Number(match[1])), number: Number(match[2]) };
}
