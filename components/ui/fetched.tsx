'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { fetchUntilHere } from './fetch-until-here.ts';

/**
 * A part of the screen whose script is fetched when it is first shown. Without a connection it is missing until there is
 * one: unlike React's `lazy` it never takes the screen around it down.
 */
export function fetched<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null;
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when its module is read
  return function Fetched(props: Props) {
    const [isHere, setHere] = useState(Part !== null);
    useEffect(() => {
      if (isHere) return;
      return fetchUntilHere(fetchPart, (part) => {
        Part = part;
        setHere(true);
      });
    }, [isHere]);
    return Part ? <Part {...props} /> : null;
  };
}
