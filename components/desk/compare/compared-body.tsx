import type { ReactNode } from 'react';
import { kindWord } from '#components/desk/kind-words.ts';
import type { BlockChange } from '#lib/document/diff-document.ts';
import { ComparedBlock } from './compared-block.tsx';
import { foldUnchanged } from './fold-unchanged.ts';
import type { CompareFrame } from './frame.ts';

type Props = {
  changes: BlockChange[];
  frame: CompareFrame;
  /** Shows what did not change too. */
  isWhole: boolean;
  /** The address that shows the whole text. */
  wholeHref: string;
  /** What can be done with the block that stood at this place before. */
  actionsFor: (place: number, kind: string) => ReactNode;
};

/** Two bodies as one: what changed, with what stands around it. */
export function ComparedBody({ changes, frame, isWhole, wholeHref, actionsFor }: Props) {
  return (
    <div className="compared story-body">
      {foldUnchanged(changes, isWhole).map((part, place) => {
        if (part.kind === 'folded') {
          return (
            <p key={part.key} className="compared-fold">
              <a href={wholeHref}>
                {part.count} unchanged {part.count === 1 ? 'block' : 'blocks'}
              </a>
            </p>
          );
        }
        const { change, before } = part;
        if (change.kind === 'same') return <ComparedBlock key={part.key} change={change} frame={frame} />;
        const isMoved = change.kind !== 'changed' && change.isMoved;
        return (
          <section
            key={part.key}
            className={`compared-change compared-${isMoved ? 'moved' : change.kind}`}
            tabIndex={-1}
            data-change=""
            // Each region of a page needs a name of its own.
            aria-label={`${titleOf(change)}, part ${place + 1}`}
          >
            <header className="compared-title">
              <span>{titleOf(change)}</span>
              {before !== null && !isMoved ? actionsFor(before, kindOf(change)) : null}
            </header>
            <ComparedBlock change={change} frame={frame} />
          </section>
        );
      })}
    </div>
  );
}

function titleOf(change: BlockChange): string {
  const kind = kindOf(change);
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  if (change.kind === 'changed') {
    const was = kindWord(change.before.type);
    return was === kind ? `${name} changed` : `${name}, was a ${was}`;
  }
  if (change.kind === 'same') return name;
  if (change.isMoved) return change.kind === 'added' ? `${name} moved here` : `${name} moved away`;
  return `${name} ${change.kind}`;
}

function kindOf(change: BlockChange): string {
  return kindWord(change.kind === 'changed' ? change.after.type : change.node.type);
}
