import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { pageMoment } from '#app/kit/page-moment.ts';
import { MyWork } from '#components/desk/board/my-work.tsx';
import { listMyWork } from '#lib/workflow/board-queries.ts';

export const metadata: Metadata = { title: 'My work' };

export default async function MyWorkPage() {
  const actor = await requireActor('/desk/my-work');
  if (actor.kind !== 'user') redirect('/sign-in');
  const since = await pageMoment();
  return (
    <Frame>
      <MyWork work={await listMyWork(actor)} now={new Date()} since={since} />
    </Frame>
  );
}
