import type { Pin, RowKind, Source } from '#lib/fronts/types.ts';
import type { SlotStory } from './shown.ts';

/** What a kind of row is called. */
export const kindWords: Record<RowKind, string> = {
  lead: 'A lead with others beside it',
  pair: 'Two side by side',
  three: 'Three side by side',
  four: 'Four side by side',
  list: 'A list',
  strip: 'A strip',
};

const hour = 3_600_000;
const pinnedLong = 24 * hour;
const old = 48 * hour;

/** Why a pinned story may be stale, in words; empty when it is not. */
export function staleWords(pin: Pin, story: SlotStory | undefined, now: Date): string {
  const pinned = now.getTime() - Date.parse(pin.since);
  if (pinned > pinnedLong) return `Stale: pinned ${agoWords(pinned)}`;
  const age = story ? now.getTime() - Date.parse(story.at) : 0;
  return age > old ? `Stale: published ${agoWords(age)}` : '';
}

/** A source as a choice writes it: "section:world". */
export function sourceValue({ kind, slug }: Source): string {
  return kind === 'latest' ? kind : `${kind}:${slug}`;
}

/** The source that such a value is. */
export function sourceOf(value: string): Source {
  const [kind, slug = ''] = value.split(':');
  if (kind === 'section' || kind === 'tag') return { kind, slug };
  return { kind: 'latest', slug: '' };
}

function agoWords(milliseconds: number): string {
  const days = Math.floor(milliseconds / (24 * hour));
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
