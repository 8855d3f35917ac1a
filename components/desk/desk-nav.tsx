'use client';

import NextLink from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ComponentProps } from 'react';
import { stages } from '#lib/articles/types.ts';
import { type DeskPlace, newsroomPlaces, workPlaces } from './desk-places.ts';
import { stageWords } from './stage.tsx';

/** Where I am: all articles, my work, what is coming, the stages, and the newsroom's own lists. */
export function DeskNav({ mayGo }: { mayGo: string[] }) {
  const path = usePathname();
  const isList = path === '/desk/articles';
  const params = useSearchParams();
  const stage = params.get('stage');
  const here = (is: boolean) => (isList && is ? ('page' as const) : undefined);
  return (
    <nav aria-label="Desk" className="desk-nav">
      <ul>
        <li>
          <Link href="/desk/articles" aria-current={here(!stage)}>
            Articles
          </Link>
        </li>
        <Places places={workPlaces} path={path} mayGo={mayGo} />
      </ul>
      <h2 className="desk-nav-title">Stages</h2>
      <ul>
        {stages.map((each) => (
          <li key={each}>
            <Link href={`/desk/articles?stage=${each}`} aria-current={here(stage === each)}>
              {stageWords[each]}
            </Link>
          </li>
        ))}
      </ul>
      <h2 className="desk-nav-title">Newsroom</h2>
      <ul>
        <Places places={newsroomPlaces} path={path} mayGo={mayGo} />
      </ul>
      <ul className="desk-nav-out">
        <li>
          <a href="/">Readers’ site</a>
        </li>
      </ul>
    </nav>
  );
}

function Places({ places, path, mayGo }: { places: DeskPlace[]; path: string; mayGo: string[] }) {
  return places
    .filter(({ right }) => !right || mayGo.includes(right))
    .map(({ href, name }) => (
      <li key={href}>
        <Link href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
          {name}
        </Link>
      </li>
    ));
}

// A list is asked for when it is wanted: fetched ahead it would bring nothing, and takes from the opening of a story.
function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
