import { LostPage } from '#app/(reader)/lost-page.tsx';

export const dynamic = 'force-dynamic';

/** Every deeper address that is none of ours: an old one that leads on, or a page not found. */
export default async function Page({ params }: { params: Promise<{ rest: string[] }> }) {
  return <LostPage path={`/${(await params).rest.join('/')}`} />;
}
