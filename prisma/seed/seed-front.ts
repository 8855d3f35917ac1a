import { publishFront } from '#lib/fronts/publish-front.ts';
import { findFront } from '#lib/fronts/queries.ts';
import { saveFrontDraft } from '#lib/fronts/save-front-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { succeeded } from '#lib/testing/stories.ts';

const home = { edition: '', page: '' };
const latest = { kind: 'latest', slug: '' };

/** Arranges the demo's home page, if nobody has. */
export async function seedFront(): Promise<void> {
  const front = await findFront(systemActor, home);
  if (front?.live) return;
  const baseVersion = front?.version ?? 0;
  const layout = await demoLayout();
  const { version } = succeeded(await saveFrontDraft(systemActor, { ...home, baseVersion, layout }));
  succeeded(await publishFront(systemActor, { ...home, baseVersion: version }));
}

async function demoLayout() {
  const read = await db().publication.findMany({
    where: { edition: '', lede: { not: Prisma.AnyNull }, sectionSlug: { in: ['culture', 'science'] } },
    orderBy: { articleNumber: 'asc' },
    take: 3,
    select: { articleNumber: true },
  });
  const pins = read.map(({ articleNumber: number }) => ({
    ...{ number, headline: '', standfirst: '', isPlain: false, until: null },
  }));
  const strip = (slug: string) => ({
    ...{ id: slug, kind: 'strip', title: '', source: { kind: 'section', slug }, slots: Array(4).fill(null) },
  });
  return [
    { id: 'lead', kind: 'lead', title: '', source: latest, slots: Array(5).fill(null) },
    { id: 'latest', kind: 'list', title: 'Latest', source: latest, slots: Array(8).fill(null) },
    ...[strip('politics'), strip('world')],
    ...(pins.length === 3
      ? [{ id: 'time', kind: 'three', title: 'Worth your time', source: latest, slots: pins }]
      : []),
    ...[strip('business'), strip('science'), strip('culture')],
  ];
}
