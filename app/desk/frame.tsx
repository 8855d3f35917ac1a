import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { requireActor } from '#app/kit/actor.ts';
import { pageMoment } from '#app/kit/page-moment.ts';
import { signOut } from '#app/kit/sign-out.ts';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { placeRights } from '#components/desk/desk-places.ts';
import { can } from '#lib/permissions/can.ts';
import { newsroomName } from '#lib/users/queries.ts';
import { countUnread } from '#lib/workflow/list-notifications.ts';
import { startArticle } from './actions.ts';

/** The frame of a signed-in screen. */
export async function Frame({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  if (actor.kind !== 'user') redirect('/sign-in');
  const since = await pageMoment();
  const [newsroom, unread] = await Promise.all([newsroomName(), countUnread(actor)]);
  return (
    <DeskFrame
      newsroom={newsroom}
      unread={unread}
      since={since}
      person={actor}
      signOut={signOut}
      mayGo={placeRights.filter((right) => can(actor, right))}
      createArticle={can(actor, 'article:create') ? startArticle : null}
    >
      {children}
    </DeskFrame>
  );
}
