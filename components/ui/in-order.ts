import { createElement, Fragment, type ReactNode } from 'react';

/** Draws the parts of something that is drawn once, one after another: they have no other name than their place. */
export function inOrder<Part>(
  parts: readonly Part[],
  draw: (part: Part, place: number) => ReactNode,
): ReactNode {
  return createElement(Fragment, null, ...parts.map(draw));
}
