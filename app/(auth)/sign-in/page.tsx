import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentActor } from '#app/kit/actor.ts';
import { deskPath } from '#app/kit/own-path.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { newsroomName } from '#lib/users/queries.ts';
import { Nameplate } from '../nameplate.tsx';
import { signInAction } from './actions.ts';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { from, error } = await searchParams;
  const { newsroom, actor, notice } = await whoIsThere(error);
  if (actor) redirect(deskPath(from));
  return (
    <>
      <Nameplate newsroom={newsroom} door="Sign in to the desk" />
      <SignInForm action={signInAction} from={deskPath(from)} notice={notice} />
      <p className="aside">
        <a href="/">Read {newsroom}</a>
      </p>
    </>
  );
}

type There = { newsroom: string; actor: Actor | null; notice?: string };

// A database that is down must not take the page away: it says so, and keeps what is typed next.
async function whoIsThere(error: string | string[] | undefined): Promise<There> {
  try {
    const [newsroom, actor] = await Promise.all([newsroomName(), currentActor()]);
    return { newsroom, actor, notice: error === undefined ? undefined : noticeOf(error) };
  } catch (thrown) {
    return { newsroom: 'Nightdesk', actor: null, notice: toFailure(thrown, 'sign-in page').message };
  }
}

function noticeOf(error: string | string[]): string {
  if (error === 'CredentialsSignin') return 'That e-mail and password do not match an account.';
  if (error === 'rate_limited') return 'Too many tries. Please wait a few minutes.';
  return 'Signing in did not work. Please try again.';
}
