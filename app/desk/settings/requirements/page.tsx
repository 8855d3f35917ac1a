import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { Requirements } from '#components/desk/requirements/requirements.tsx';
import { can } from '#lib/permissions/can.ts';
import { findRequirementLevels } from '#lib/workflow/queries.ts';
import { setLevels } from './actions.ts';

export const metadata: Metadata = { title: 'Requirements' };

export default async function RequirementsPage() {
  const actor = await requireActor('/desk/settings/requirements');
  return (
    <Frame>
      <Requirements
        levels={await findRequirementLevels()}
        mayManage={can(actor, 'requirement:manage')}
        setLevels={setLevels}
      />
    </Frame>
  );
}
