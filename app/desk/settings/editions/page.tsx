import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { Editions } from '#components/desk/editions/editions.tsx';
import { can } from '#lib/permissions/can.ts';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';
import { listEditions } from '#lib/taxonomy/edition-queries.ts';
import { close, edit, open } from './actions.ts';

export const metadata: Metadata = { title: 'Editions' };

export default async function EditionsPage() {
  const actor = await requireActor('/desk/settings/editions');
  const [main, editions] = await Promise.all([findMainNewsroom(), listEditions()]);
  return (
    <Frame>
      <Editions
        main={main}
        editions={editions}
        actions={can(actor, 'settings:manage') ? { open, edit, close } : null}
      />
    </Frame>
  );
}
