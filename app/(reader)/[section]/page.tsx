import { ListRoute, listMetadata } from '#app/(reader)/list-route.tsx';
import { parameter, type Query } from '#app/(reader)/query.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ section: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props) {
  return await listMetadata('section', (await params).section, await parameter(searchParams, 'cursor'));
}

export default async function Page({ params, searchParams }: Props) {
  const { section } = await params;
  const cursor = await parameter(searchParams, 'cursor');
  return <ListRoute kind="section" slug={section} cursor={cursor} />;
}
