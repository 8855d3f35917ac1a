import type { Metadata } from 'next';
import { isSetupLinkGood, newsroomName } from '#lib/users/queries.ts';
import { shortestPassword } from '#lib/users/rules.ts';
import { Nameplate } from '../nameplate.tsx';
import { setupAction } from './actions.ts';
import { SetupForm } from './setup-form.tsx';

export const metadata: Metadata = { title: 'Open the newsroom' };

type Props = { searchParams: Promise<{ link?: string | string[] }> };

export default async function SetupPage({ searchParams }: Props) {
  const { link } = await searchParams;
  if (typeof link === 'string' && link.length <= 200 && (await isSetupLinkGood(link))) {
    return (
      <>
        <Nameplate newsroom="Nightdesk" door="Name your newsroom and make its first account" />
        <SetupForm action={setupAction} link={link} shortestPassword={shortestPassword} />
      </>
    );
  }
  return (
    <>
      <Nameplate newsroom={await newsroomName()} door="This link opens nothing" />
      <p className="prose">
        A setup link works once, for a day, and only while the newsroom has no accounts. If yours has none
        yet, start Nightdesk again: it prints a new link. Otherwise <a href="/sign-in">sign in</a>.
      </p>
    </>
  );
}
