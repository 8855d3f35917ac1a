import { type InEdition, pathOf, readEdition } from '#app/(reader)/edition.ts';
import { LostPage } from '#app/(reader)/lost-page.tsx';

export const dynamic = 'force-dynamic';

/** Every deeper address that is none of ours: an old one that leads on, or a page not found. */
export default async function Page({ params }: { params: InEdition<{ rest: string[] }> }) {
  const { edition, rest } = await params;
  const newsroom = await readEdition({ edition }, pathOf(rest));
  return <LostPage newsroom={newsroom} path={`/${rest.join('/')}`} />;
}
