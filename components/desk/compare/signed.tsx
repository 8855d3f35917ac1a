import type { ReactNode } from 'react';
import type { Sign } from './frame.ts';

/** Words that were added or removed: underlined or struck through, and said so to whom cannot see it. */
export function Signed({ sign, children }: { sign: Sign; children: ReactNode }) {
  if (sign === null) return children;
  const Element = sign === 'added' ? 'ins' : 'del';
  return (
    <Element className="signed">
      <span className="visually-hidden"> [{sign}: </span>
      {children}
      <span className="visually-hidden">] </span>
    </Element>
  );
}
