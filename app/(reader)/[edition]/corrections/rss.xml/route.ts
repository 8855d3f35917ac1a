import { correctionsAnswer } from '#app/(reader)/corrections-answer.ts';
import type { InEdition } from '#app/(reader)/edition.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: InEdition }) {
  return await correctionsAnswer(await params, 'rss');
}
