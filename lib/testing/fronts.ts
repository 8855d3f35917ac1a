import { publishFront } from '#lib/fronts/publish-front.ts';
import { saveFrontDraft } from '#lib/fronts/save-front-draft.ts';
import type { FrontLayout, FrontRow, Pin, RowKind } from '#lib/fronts/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aSection, succeeded } from './stories.ts';

/** A page nobody has arranged: the front of a new section. */
export async function aPage(): Promise<{ edition: string; page: string }> {
  return { edition: '', page: (await aSection()).slug };
}

/** A story pinned to a place, and what is said of it there. */
export function pinned(number: number, words: Partial<Pin> = {}): Omit<Pin, 'since'> {
  return { number, headline: '', standfirst: '', isPlain: false, imageId: null, until: null, ...words };
}

/** A row of a layout as it comes in: three places that the newest stories fill, unless said otherwise. */
export function aRow(words: Partial<Omit<FrontRow, 'slots'>> & { slots?: unknown[]; kind?: RowKind } = {}) {
  return {
    ...{
      id: 'top',
      kind: 'three' as RowKind,
      title: '',
      source: { kind: 'latest', slug: '' },
      slots: [null, null, null],
    },
    ...words,
  };
}

/** Saves a draft over the one that there is; its version. */
export async function drafted(page: { edition: string; page: string }, layout: unknown[]): Promise<number> {
  const baseVersion = (await frontOf(page))?.version ?? 0;
  return succeeded(await saveFrontDraft(systemActor, { ...page, baseVersion, layout })).version;
}

/** Gives readers this layout. */
export async function arranged(page: { edition: string; page: string }, layout: unknown[]): Promise<void> {
  const baseVersion = await drafted(page, layout);
  succeeded(await publishFront(systemActor, { ...page, baseVersion }));
}

/** The desk's row of a page. */
export async function frontOf({ edition, page }: { edition: string; page: string }) {
  const row = await db().front.findUnique({ where: { edition_page: { edition, page } } });
  return row && { ...row, layout: row.layout as unknown as FrontLayout };
}
