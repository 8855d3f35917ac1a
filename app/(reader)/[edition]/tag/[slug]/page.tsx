import type { InEdition } from '#app/(reader)/edition.ts';
import { ListRoute, listMetadata } from '#app/(reader)/list-route.tsx';
import { parameter, type Query } from '#app/(reader)/query.ts';

export const dynamic = 'force-dynamic';

type Props = { params: InEdition<{ slug: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props) {
  return await listMetadata(await listAt(params), await parameter(searchParams, 'cursor'));
}

export default async function Page({ params, searchParams }: Props) {
  return <ListRoute {...(await listAt(params))} cursor={await parameter(searchParams, 'cursor')} />;
}

async function listAt(params: Props['params']) {
  const { edition, slug } = await params;
  return { edition, kind: 'tag' as const, slug };
}
