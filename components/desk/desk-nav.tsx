'use client';

import NextLink from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ComponentProps } from 'react';
import { stages } from '#lib/articles/types.ts';
import { stageWords } from './stage.tsx';

/** Where I am: all articles, my work, and the stages. */
export function DeskNav({ personId }: { personId: string }) {
  const path = usePathname();
  const isList = path === '/desk/articles';
  const params = useSearchParams();
  const stage = params.get('stage');
  const isMine = params.get('assignee') === personId;
  const here = (is: boolean) => (isList && is ? ('page' as const) : undefined);
  return (
    <nav aria-label="Desk" className="desk-nav">
      <ul>
        <li>
          <Link href="/desk/articles" aria-current={here(!stage && !isMine)}>
            Articles
          </Link>
        </li>
        <li>
          <Link href={`/desk/articles?assignee=${personId}`} aria-current={here(isMine && !stage)}>
            My work
          </Link>
        </li>
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
      <ul className="desk-nav-out">
        <li>
          <Link href="/desk/house-style" aria-current={path === '/desk/house-style' ? 'page' : undefined}>
            House style
          </Link>
        </li>
        <li>
          <a href="/">Readers’ site</a>
        </li>
      </ul>
    </nav>
  );
}

// A list is asked for when it is wanted: fetched ahead it would bring nothing, and takes from the opening of a story.
function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
