import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { lockSections, type StandingSection, sectionOf } from '#lib/taxonomy/section-steps.ts';
import { reasonNotToMove } from '#lib/taxonomy/section-tree.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { rewriteSection } from './rewrite-sections.ts';

const moveSectionInput = z.strictObject({
  id: termId,
  /** Null: at the top. */
  parentId: termId.nullable(),
  /** The section it is to stand before; null: last. */
  beforeId: termId.nullable().default(null),
});

/** Puts a section, with all within it, to another place of the tree. Its address stays; the lists above it follow. */
export const moveSection = command({
  name: 'move-section',
  input: moveSectionInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'section:manage');
    await lockPublic(tx);
    const sections = await lockSections(tx);
    const { id, parentId, beforeId } = input;
    const section = sectionOf(sections, id);
    const parent = parentId && sectionOf(sections, parentId);
    const reason = reasonNotToMove(sections, id, parentId);
    if (reason) throw new NightdeskError('invalid', reason, { fields: { parentId: reason } });
    await placeAmong(tx, sections, { id, parentId, beforeId });
    await rewriteSection(tx, section.slug, section.slug);
    const { slug, name } = section;
    emit({ type: 'section.moved', data: { slug, name, parent: parent ? parent.name : null } });
    return { slug };
  },
});

async function placeAmong(
  tx: Tx,
  sections: StandingSection[],
  { id, parentId, beforeId }: z.output<typeof moveSectionInput>,
): Promise<void> {
  const siblings = sections
    .filter((each) => each.parentId === parentId && each.id !== id)
    .sort((one, other) => one.position - other.position || one.name.localeCompare(other.name))
    .map((each) => each.id);
  const found = beforeId === null ? -1 : siblings.indexOf(beforeId);
  siblings.splice(found < 0 ? siblings.length : found, 0, id);
  await tx.section.updateMany({ where: { id }, data: { parentId } });
  await tx.$executeRaw`
    UPDATE sections s SET position = placed.position - 1
    FROM unnest(${siblings}::uuid[]) WITH ORDINALITY AS placed(id, position) WHERE s.id = placed.id`;
}
