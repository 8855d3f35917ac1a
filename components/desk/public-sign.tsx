/** What readers can see of an article. */
export type PublicState = 'none' | 'live' | 'changed' | 'withdrawn';

const words: Record<Exclude<PublicState, 'none'>, string> = {
  live: 'Live',
  changed: 'Live, changed since',
  withdrawn: 'Withdrawn',
};

/** What readers see: nothing yet, the text as it stands, an older text, or that it was withdrawn. */
export function PublicSign({ state }: { state: PublicState }) {
  if (state === 'none') return null;
  return (
    <span className={`public-sign public-${state}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {state === 'withdrawn' ? (
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.75" fill="none" />
        ) : (
          <circle cx="6" cy="6" r="3.5" fill="currentColor" />
        )}
        {state === 'changed' ? (
          <circle cx="6" cy="6" r="5.25" fill="none" stroke="currentColor" strokeDasharray="2 2" />
        ) : null}
      </svg>
      {words[state]}
    </span>
  );
}

/** The state that a draft's publication and withdrawal amount to. */
export function publicStateOf(
  publication: { changedSince: boolean } | null,
  isWithdrawn: boolean,
): PublicState {
  if (publication) return publication.changedSince ? 'changed' : 'live';
  return isWithdrawn ? 'withdrawn' : 'none';
}
