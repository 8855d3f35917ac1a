import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { SiteForm } from '#components/desk/site/site-form.tsx';
import { can } from '#lib/permissions/can.ts';
import { findSiteSettings } from '#lib/reader/find-site-settings.ts';
import { save } from './actions.ts';

export const metadata: Metadata = { title: 'Site' };

export default async function SitePage() {
  const actor = await requireActor('/desk/settings/site');
  const settings = await findSiteSettings();
  return (
    <Frame>
      <main id="main" className="list site-settings" tabIndex={-1}>
        <header className="list-header">
          <h1>Site</h1>
        </header>
        <p className="style-intro">
          What the site tells programs about the newsroom: search engines, networks, and whoever asks whether
          it can be trusted. It holds at once, in <a href="/robots.txt">robots.txt</a>,{' '}
          <a href="/trust.txt">trust.txt</a>, security.txt and the data of the front.
        </p>
        <SiteForm settings={settings} save={can(actor, 'settings:manage') ? save : null} />
      </main>
    </Frame>
  );
}
