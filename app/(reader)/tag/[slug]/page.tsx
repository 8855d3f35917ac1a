import { ListRoute, listMetadata } from '#app/(reader)/list-route.tsx';
import { parameter, type Query } from '#app/(reader)/query.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props) {
  return await listMetadata('tag', (await params).slug, await parameter(searchParams, 'cursor'));
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const cursor = await parameter(searchParams, 'cursor');
  return <ListRoute kind="tag" slug={slug} cursor={cursor} />;
}
