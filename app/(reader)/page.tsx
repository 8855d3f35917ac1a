import { FrontPage } from '#components/reader/front-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { listFront } from '#lib/reader/list-front.ts';
import { namesOf } from '#lib/reader/names.ts';
import { readNewsroom } from './reads.ts';

export const dynamic = 'force-dynamic';

export default async function Page() {
  const [newsroom, front] = await Promise.all([readNewsroom(), listFront()]);
  const shown = [...front.newest, ...front.blocks.flatMap((block) => block.cards)];
  return (
    <ReaderShell newsroom={newsroom} sections={front.sections} front>
      <ShownNames names={namesOf(['front'], shown)} />
      <FrontPage front={front} place={{ ...newsroom, mediaBase: '/media' }} />
    </ReaderShell>
  );
}
