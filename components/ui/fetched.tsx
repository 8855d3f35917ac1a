'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { fetchUntilHere } from './fetch-until-here.ts';

/**
 * A part of the screen whose script is fetched when it is first shown. Without a connection it is missing until there is
 * one: unlike React's `lazy` it never takes the screen around it down. `Waiting` stands in its place meanwhile.
 */
export function fetched<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType<Props>,
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null;
  return function Fetched(props: Props) {
    const [isHere, setHere] = useState(Part !== null);
    useEffect(() => {
      if (isHere) return;
      return fetchUntilHere(fetchPart, (part) => {
        Part = part;
        setHere(true);
      });
    }, [isHere]);
    const Shown = Part ?? Waiting;
    return Shown ? <Shown {...props} /> : null;
  };
}
