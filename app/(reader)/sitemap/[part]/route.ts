import { machineAnswer, noSuchAnswer } from '#app/(reader)/machine-answer.ts';
import { site } from '#app/(reader)/site.ts';
import { findMainNewsroom } from '#lib/reader/find-newsroom.ts';
import { sitemapPart } from '#lib/reader/list-addresses.ts';
import { namesOf } from '#lib/reader/names.ts';
import { listMenu } from '#lib/reader/queries.ts';
import type { EditionView } from '#lib/reader/types.ts';
import { pagesSitemap, storiesSitemap } from '#lib/syndication/sitemap.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const { part } = await params;
  if (part === 'lists.xml') {
    const { editions } = await findMainNewsroom();
    const paths = await Promise.all(editions.map(pathsOf));
    return machineAnswer(pagesSitemap(paths.flat(), site()), 'xml', namesOf(['archive']));
  }
  const index = /^(\d{1,5})\.xml$/.exec(part)?.[1];
  if (index === undefined) return noSuchAnswer();
  return machineAnswer(
    streamOf(storiesSitemap(sitemapPart(Number(index)), site())),
    'xml',
    namesOf(['archive']),
  );
}

async function pathsOf({ edition, home }: EditionView): Promise<string[]> {
  const sections = await listMenu(edition);
  return [home || '/', `${home}/corrections`, ...sections.map((section) => `${home}/${section.slug}`)];
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
