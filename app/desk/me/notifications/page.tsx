import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { ChoicesForm } from '#components/desk/notifications/choices-form.tsx';
import { isMailOn } from '#lib/platform/mail.ts';
import { listChoices } from '#lib/workflow/list-notifications.ts';
import { saveChoices } from './actions.ts';

export const metadata: Metadata = { title: 'What I am told' };

export default async function MyNotificationsPage() {
  const actor = await requireActor('/desk/me/notifications');
  return (
    <Frame>
      <main id="main" className="list notifications-page" tabIndex={-1}>
        <header className="list-header">
          <h1>What I am told</h1>
          <a href="/desk/notifications">Notifications</a>
        </header>
        <ChoicesForm choices={await listChoices(actor)} isMailOn={isMailOn()} save={saveChoices} />
      </main>
    </Frame>
  );
}
